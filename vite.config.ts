import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// The desk: src/desk becomes plain files in dist/desk, every name but that of the index with a hash of what is in it.
export default defineConfig({
  root: "src/desk",
  plugins: [svelte({ configFile: false })],
  build: {
    outDir: "../../dist/desk",
    emptyOutDir: true,
    target: "es2023",
    // A file written into another one would be an inline script or font, which the page's policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
});
