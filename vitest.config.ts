import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // These need a browser: npm run test:browser.
    exclude: ["test/browser/**"],
    setupFiles: ["test/seed.ts"],
    testTimeout: 60_000,
    // The hooks read the sample articles with the whole engine.
    hookTimeout: 60_000,
  },
});
