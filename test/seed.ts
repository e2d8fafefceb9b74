import fc from "fast-check";

/** Every run of the tests tries the same texts: `SEED=7 RUNS=5000 npx vitest run test/properties.test.ts` looks at others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 2025) });
