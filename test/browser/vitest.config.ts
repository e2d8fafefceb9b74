import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    globalSetup: ["test/browser/built.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One browser at a time: several would take each other's processor.
    fileParallelism: false,
  },
});
