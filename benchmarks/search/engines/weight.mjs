// What files weigh when they are sent: gzip at its best, as hosts send text.
import { build } from "esbuild";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** @param {string | Uint8Array} content */
export const gzipped = (content) => gzipSync(content, { level: 9 }).length;

/** @param {string | Uint8Array} content */
export const brotlied = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The weight of a module bundled for browsers without what it does not use, minified: these libraries are published unminified. */
export async function bundled(code, folder) {
  const made = await build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  return gzipped(made.outputFiles[0].contents);
}
