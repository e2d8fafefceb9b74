/** Which addresses may be connected to: those of the public internet, and what the user names. */

import { lookup as resolve } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { Agent, buildConnector } from "undici";

/** Thrown where an address is not to be connected to. */
export class AddressError extends Error {
  override readonly name = "AddressError";
}

/** Whether an IP address is one of the public internet: not of this machine, its network, or any range set apart (RFC 6890). */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address within an IPv6 one is judged as what it is.
  return ipaddr.process(address).range() === "unicast";
}

/**
 * An agent that checks every address at the socket, after names were resolved and for every hop of a redirect, so that no name can
 * lead inside. `allowed` names what may be connected to all the same, as `host:port`.
 */
export function guardedAgent(allowed: ReadonlySet<string> = new Set()): Agent {
  const open = buildConnector({ timeout: 10_000 });
  const guarded = buildConnector({ timeout: 10_000, lookup: publicLookup });
  return new Agent({
    connect(options, callback) {
      const host = options.hostname.replace(/^\[|\]$/g, "");
      const port = options.port || (options.protocol === "https:" ? "443" : "80");
      if (allowed.has(`${host}:${port}`)) open(options, callback);
      // A literal address is connected to without being looked up.
      else if (isIP(host) !== 0 && !isPublicAddress(host)) callback(refusal(host, host), null);
      else guarded(options, callback);
    },
    headersTimeout: 20_000,
    bodyTimeout: 20_000,
    maxHeaderSize: 65_536,
    pipelining: 0,
  });
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "");
    const inside = addresses.find(({ address }) => !isPublicAddress(address));
    if (inside || addresses.length === 0)
      return callback(refusal(hostname, inside?.address ?? "nothing"), "");
    // The socket connects to what was checked, not to what the name says a moment later.
    if (options.all) callback(null, addresses);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};

function refusal(host: string, address: string): AddressError {
  return new AddressError(
    `${host} is ${address}, which is no address of the public internet (--allow HOST:PORT allows it)`,
  );
}
