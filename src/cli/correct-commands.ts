/** The commands by which people correct the record. */

import { Argument, type Command, Option } from "commander";
import type { ToSay } from "../answers/sayings.ts";
import type { Context, ExitCode } from "./context.ts";
import type { CorrectOptions } from "./correct.ts";
import { languages } from "./wording.ts";

/** Adds `isnad correct …` and `isnad corrections`. */
export function addCorrectCommands(
  program: Command,
  {
    context,
    done,
    recordOption,
  }: {
    readonly context: Context;
    readonly done: (code: ExitCode) => void;
    readonly recordOption: () => Option;
  },
): void {
  const group = program
    .command("correct")
    .summary(
      "say that something was read wrong, or right: kept beside what the engine found, and undone at will",
    )
    .description(
      "An entry is pointed to by its article and its layer and number, as `isnad show` and `isnad explain` have them: events/2\n" +
        "(or ev/2). Nothing that the engine found is lost. What is said holds when the article is read again; where the engine then\n" +
        "says something else, `isnad corrections --conflicts` tells.",
    );
  const say = async (said: ToSay, options: CorrectOptions): Promise<void> =>
    done(await (await import("./correct.ts")).correct(said, options, context));
  const command = (name: string, summary: string) =>
    group
      .command(name)
      .summary(summary)
      .description(summary)
      .addOption(recordOption())
      .requiredOption("-m, --reason <words>", "why")
      .option("--by <name>", "who says so (default: $ISNAD_AUTHOR, else your name on this machine)");
  for (const action of ["accept", "reject"] as const) {
    command(action, action === "accept" ? "the entry is right" : "the entry is wrong")
      .argument("<article>")
      .argument("<entry>")
      .action((article, entry, options) => say({ action, article, entry }, options));
  }
  command(
    "change",
    "fields of the entry are otherwise: act=deny speaker=Q7747 content='words of the article' date=2025-08-06 place=-",
  )
    .argument("<article>")
    .argument("<entry>")
    .argument("<field=value...>", "a wrong field is answered with those that there are")
    .action((article, entry, given, options) =>
      say({ action: "change", article, entry, fields: given }, options),
    );
  command(
    "add",
    "something that the engine did not find: mentions entity=Q7747 words='…', attributions speaker=… content='…'",
  )
    .argument("<article>")
    .argument("<layer>")
    .argument("<field=value...>")
    .action((article, layer, given, options) =>
      say({ action: "add", article, layer, fields: given }, options),
    );
  command("merge", "the first entry is the same as the second, and goes into it")
    .argument("<article>")
    .argument("<entry>")
    .argument("<into>")
    .action((article, entry, into, options) => say({ action: "merge", article, entry, into }, options));
  command("split", "the entry is two; the second begins at these words")
    .argument("<article>")
    .argument("<entry>")
    .argument("<words>")
    .action((article, entry, words, options) => say({ action: "split", article, entry, words }, options));
  command("same", "two entities are one, in all articles")
    .argument("<entity>", "id or name; from now on it is the other")
    .argument("<other>")
    .option("--in <article>", "in this article only")
    .action((one, other, options) => say({ action: "same", entity: one, other, in: options.in }, options));
  command("another", "in one article an entity is somebody or something else")
    .argument("<entity>", "id or name")
    .requiredOption("--in <article>", "the article")
    .requiredOption("--name <name>", "the name, in Arabic")
    .option("--english <name>", "an established English name")
    .option("--id <id>", "a Wikidata id, or the id of an entity that the record knows")
    .addOption(new Option("--type <type>").choices(["person", "organization", "place", "group", "other"]))
    .action((entity, { in: where, name, english, id, type, ...options }) =>
      say({ action: "another", entity, in: where, name, english, id, type }, options),
    );
  command("join", "two claims (stories, deadlines) are one")
    .argument("<claim>", "an id such as claim-1f3a9c2b4d5e-3")
    .argument("<other>")
    .action((one, other, options) => say({ action: "join", account: one, other }, options));
  command("part", "an account does not tell what the rest of its claim (story, deadline) tells")
    .argument("<account>", "an id such as claim-1f3a9c2b4d5e-3")
    .argument("[other]", "one that it is told apart from (default: the first of the others)")
    .action((one, other, options) => say({ action: "part", account: one, other }, options));
  command("forecast", "what was foretold came (right) or did not (wrong)")
    .argument("<article>")
    .argument("<entry>")
    .addArgument(new Argument("<right|wrong>").choices(["right", "wrong"]))
    .action((article, entry, verdict: "right" | "wrong", options) =>
      say({ action: "mark", article, entry, verdict }, options),
    );
  command("undo", "takes a correction back; undoing the undo brings it in again")
    .argument("<correction>", "the digits that `isnad corrections` shows")
    .action((id, options) => say({ action: "undo", correction: id }, options));
  program
    .command("corrections")
    .summary("what people said of what the engine found, and where the two are in conflict")
    .argument("[article]", "the article's id, or the beginning of its key; all where left out")
    .addOption(recordOption())
    .option("--conflicts", "only those that somebody has to decide about")
    .addOption(
      new Option("--lang <language>", "the language of the words around").choices(languages).default("en"),
    )
    .option("--json", "as one JSON object")
    .action(async (article, options) =>
      done(await (await import("./corrections.ts")).listCorrections(article, options, context)),
    );
}
