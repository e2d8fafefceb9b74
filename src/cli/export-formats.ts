/** The forms in which a record is given away; apart from what writes them, so that no other command loads that. */
export const exportFormats = [
  "jsonl",
  "csv",
  "plover",
  "annotations",
  "prov",
  "schema-org",
  "bundle",
] as const;
