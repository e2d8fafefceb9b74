/** What a row holds: `bits`, `classOf`, how many ways the word has, and for each the number of what is behind the attached letters. */
export const cell = { bits: 0, kind: 1, ways: 2, firstWay: 3, size: 9 } as const;
