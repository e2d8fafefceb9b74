/** The commands by which people correct the record. */

import { Argument, type Command, Option } from "commander";
import type { Context, ExitCode } from "./context.ts";
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
  const load = () => import("./correct.ts");
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
      .action(async (article, entry, options) =>
        done(await (await load()).correct({ action, article, entry }, options, context)),
      );
  }
  command(
    "change",
    "fields of the entry are otherwise: act=deny speaker=Q7747 content='words of the article' date=2025-08-06 place=-",
  )
    .argument("<article>")
    .argument("<entry>")
    .argument("<field=value...>", "a wrong field is answered with those that there are")
    .action(async (article, entry, given, options) =>
      done(
        await (await load()).correct({ action: "change", article, entry, fields: given }, options, context),
      ),
    );
  command(
    "add",
    "something that the engine did not find: mentions entity=Q7747 words='…', attributions speaker=… content='…'",
  )
    .argument("<article>")
    .argument("<layer>")
    .argument("<field=value...>")
    .action(async (article, layer, given, options) =>
      done(await (await load()).correct({ action: "add", article, layer, fields: given }, options, context)),
    );
  command("merge", "the first entry is the same as the second, and goes into it")
    .argument("<article>")
    .argument("<entry>")
    .argument("<into>")
    .action(async (article, entry, into, options) =>
      done(await (await load()).correct({ action: "merge", article, entry, into }, options, context)),
    );
  command("split", "the entry is two; the second begins at these words")
    .argument("<article>")
    .argument("<entry>")
    .argument("<words>")
    .action(async (article, entry, words, options) =>
      done(await (await load()).correct({ action: "split", article, entry, words }, options, context)),
    );
  command("same", "two entities are one, in all articles")
    .argument("<entity>", "id or name; from now on it is the other")
    .argument("<other>")
    .option("--in <article>", "in this article only")
    .action(async (one, other, options) =>
      done(
        await (await load()).correct(
          { action: "same", entity: one, other, in: options.in },
          options,
          context,
        ),
      ),
    );
  command("another", "in one article an entity is somebody or something else")
    .argument("<entity>", "id or name")
    .requiredOption("--in <article>", "the article")
    .requiredOption("--name <name>", "the name, in Arabic")
    .option("--english <name>", "an established English name")
    .option("--id <id>", "a Wikidata id, or the id of an entity that the record knows")
    .addOption(new Option("--type <type>").choices(["person", "organization", "place", "group", "other"]))
    .action(async (entity, { in: where, name, english, id, type, ...options }) =>
      done(
        await (await load()).correct(
          { action: "another", entity, in: where, name, english, id, type },
          options,
          context,
        ),
      ),
    );
  command("join", "two claims (stories, deadlines) are one")
    .argument("<claim>", "an id such as claim-1f3a9c2b4d5e-3")
    .argument("<other>")
    .action(async (one, other, options) =>
      done(await (await load()).correct({ action: "join", account: one, other }, options, context)),
    );
  command("part", "an account does not tell what the rest of its claim (story, deadline) tells")
    .argument("<account>", "an id such as claim-1f3a9c2b4d5e-3")
    .argument("[other]", "one that it is told apart from (default: the first of the others)")
    .action(async (one, other, options) =>
      done(await (await load()).correct({ action: "part", account: one, other }, options, context)),
    );
  command("forecast", "what was foretold came (right) or did not (wrong)")
    .argument("<article>")
    .argument("<entry>")
    .addArgument(new Argument("<right|wrong>").choices(["right", "wrong"]))
    .action(async (article, entry, verdict: "right" | "wrong", options) =>
      done(await (await load()).correct({ action: "mark", article, entry, verdict }, options, context)),
    );
  command("undo", "takes a correction back; undoing the undo brings it in again")
    .argument("<correction>", "the digits that `isnad corrections` shows")
    .action(async (id, options) =>
      done(await (await load()).correct({ action: "undo", correction: id }, options, context)),
    );
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
