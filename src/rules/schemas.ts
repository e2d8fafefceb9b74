/** What one column of a lexicon holds. */
export interface Column {
  readonly name: string;
  readonly optional?: boolean;
  readonly oneOf?: readonly string[];
  readonly pattern?: RegExp;
  /** Said in the error where `pattern` does not fit. */
  readonly expected?: string;
}

const acts = [
  "state",
  "confirm",
  "announce",
  "deny",
  "reject",
  "demand",
  "propose",
  "promise",
  "threaten",
  "warn",
  "accuse",
  "criticize",
  "praise",
  "evaluate",
  "believe",
  "predict",
  "ask",
  "agree",
];
/** PLOVER's types, in its order. */
const eventTypes = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
];
const codes = { pattern: /^[a-z]+(-[a-z]+)*(,[a-z]+(-[a-z]+)*)*$/, expected: "codes such as obj,maa,ala" };
const arabic = { pattern: /^[\u0600-\u06ff0-9 |.+\-()_]+$/, expected: "Arabic letters" };
const id = {
  pattern: /^(Q\d+|[a-z0-9][a-z0-9-]*)$/,
  expected: "a Wikidata id (Q22686) or a lower-case slug",
};
const yes = { optional: true, oneOf: ["yes"] };
const example: Column = { name: "example" };

/** The columns of every lexicon, in order. A lexicon that is not named here does not exist for the engine. */
export const schemas: Readonly<Record<string, readonly Column[]>> = {
  "reporting-verbs.tsv": [
    { name: "past", ...arabic },
    { name: "present", ...arabic },
    { name: "masdar", optional: true, ...arabic },
    { name: "participle", optional: true, ...arabic },
    { name: "act", oneOf: acts },
    { name: "frames", pattern: /^[a-z]+(,[a-z]+)*$/, expected: "frames such as that,quote,b" },
    example,
  ],
  "nominal-cues.tsv": [
    { name: "words", ...arabic },
    { name: "act", oneOf: acts },
    {
      name: "kind",
      pattern: /^(source|relay|back|own)(,distance)?$/,
      expected: "source, relay, back or own, with ,distance where the outlet keeps clear",
    },
    example,
  ],
  "word-classes.tsv": [
    { name: "word", ...arabic },
    { name: "class", pattern: /^[a-z][a-z0-9-]*$/, expected: "a class name in lower-case Latin letters" },
    { name: "value", optional: true },
    example,
  ],
  "number-words.tsv": [
    { name: "word", ...arabic },
    {
      name: "kind",
      oneOf: [
        "unit",
        "teen",
        "ten",
        "hundred",
        "scale",
        "scales",
        "ordinal",
        "part",
        "parts",
        "many",
        "percent",
        "per",
      ],
    },
    { name: "value", pattern: /^\d+(\/[1-9]\d*)?$/, expected: "a whole number, or a fraction such as 2/3" },
    example,
  ],
  "time-words.tsv": [
    { name: "word", ...arabic },
    { name: "class", pattern: /^[a-z][a-z0-9-]*$/, expected: "a class name in lower-case Latin letters" },
    { name: "value", optional: true },
    example,
  ],
  "titles.tsv": [
    { name: "word", ...arabic },
    { name: "feminine", optional: true, ...arabic },
    { name: "plural", optional: true, ...arabic },
    { name: "kind", oneOf: ["office", "rank", "honorific", "profession", "kin", "link", "suffix"] },
    {
      name: "office",
      optional: true,
      pattern: /^[a-z][a-z-]*$/,
      expected: "an office in lower-case Latin letters",
    },
    example,
  ],
  "name-heads.tsv": [
    { name: "word", ...arabic },
    {
      name: "kind",
      oneOf: [
        "body",
        "weak-body",
        "society",
        "company",
        "compound",
        "quality",
        "army",
        "outlet",
        "share",
        "news",
        "site",
        "area",
        "work",
      ],
    },
    example,
  ],
  "references.tsv": [
    { name: "word", ...arabic },
    {
      name: "kinds",
      pattern: /^[a-z]+(-[a-z]+)*(,[a-z]+(-[a-z]+)*)*$/,
      expected: "kinds such as armed-group,party",
    },
    example,
  ],
  "common-words.tsv": [
    { name: "kind", oneOf: ["verb", "noun", "other", "definite", "rare"] },
    { name: "words", ...arabic },
  ],
  "event-verbs.tsv": [
    { name: "past", ...arabic },
    { name: "present", ...arabic },
    { name: "masdar", optional: true, ...arabic },
    { name: "participle", optional: true, ...arabic },
    { name: "type", oneOf: [...eventTypes, "LIGHT"] },
    { name: "frame", ...codes },
    example,
  ],
  "event-nouns.tsv": [
    { name: "word", ...arabic },
    { name: "forms", optional: true, ...arabic },
    { name: "type", oneOf: eventTypes },
    { name: "frame", ...codes },
    { name: "light", ...codes },
    example,
  ],
  "event-words.tsv": [
    { name: "word", ...arabic },
    {
      name: "class",
      oneOf: [
        "prep",
        "part",
        "time",
        "stop",
        "relative",
        "topic",
        "aside",
        "title",
        "state",
        "undone",
        "bad",
        "deed",
        "term",
        "until",
        "orelse",
        "force",
        "honor",
        "body",
        "sign",
        "set",
      ],
    },
    { name: "value", optional: true },
    example,
  ],
  "places.tsv": [
    { name: "names", ...arabic },
    { name: "en" },
    { name: "id", ...id },
    { name: "kind" },
    { name: "of", optional: true, ...id },
    { name: "ambiguous", ...yes },
  ],
  "people.tsv": [
    { name: "names", ...arabic },
    { name: "en" },
    { name: "id", ...id },
    { name: "country", optional: true, ...id },
    { name: "short", optional: true, ...arabic },
    { name: "offices", optional: true },
  ],
  "organizations.tsv": [
    { name: "names", ...arabic },
    { name: "en" },
    { name: "id", ...id },
    { name: "kind" },
    { name: "of", optional: true, ...id },
    { name: "ambiguous", ...yes },
  ],
  "demonyms.tsv": [
    { name: "masculine", ...arabic },
    { name: "feminine", ...arabic },
    { name: "plural", optional: true, ...arabic },
    { name: "id", optional: true, ...id },
    { name: "en" },
  ],
  "given-names.tsv": [
    { name: "name", ...arabic },
    { name: "kind", oneOf: ["given", "particle", "surname"] },
    { name: "ambiguous", optional: true, oneOf: ["yes", "no"] },
  ],
  "stems.tsv": [
    {
      name: "kind",
      pattern: /^(conjunction|((noun|past|present|particle)(-(prefix|pronoun|ending|joint|form))?))$/,
      expected: "a kind such as noun, noun-form, past-ending",
    },
    { name: "weight", pattern: /^-?\d+(\.\d+)?$/, expected: "a number" },
    { name: "words", pattern: /^[\u0621-\u064a -]+$/, expected: "Arabic letters, words divided by blanks" },
  ],
  "name-weights.tsv": [
    { name: "kind", oneOf: ["scale", "moves", "features", "weights"] },
    {
      name: "value",
      pattern: /^([A-Za-z0-9+/]+={0,2}|-?\d+(\.\d+)?( -?\d+(\.\d+)?)*)$/,
      expected: "numbers divided by blanks, or base64",
    },
  ],
  "particles.tsv": [
    { name: "word", ...arabic },
    {
      name: "prepositions",
      optional: true,
      pattern: /^[بلك]([|][بلك])*$/,
      expected: "ب, ل or ك, divided by |",
    },
    { name: "pronouns", ...yes },
    example,
  ],
};
