// `node compile.mjs FOLDER` makes of the archives in a folder those that a page fetches, by the Python that will run them:
// every module compiled, what the kit keeps of its own files kept; and imports.json, the modules that a programme needs.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";
import { KIT, started } from "./python.mjs";

const [folder] = process.argv.slice(2);
const PACKAGES = `${folder}/packages.tar`;
const LIBRARY = `${folder}/python_stdlib.zip`;
// The same checkout gives the same bytes; and of an error the line is told, but not the column, which takes much room.
const ALIKE = { env: { PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1" } };

const beside = (name) => readFileSync(new URL(name, import.meta.url), "utf-8");
const bytes = (given) => given.toJs({ create_pyproxies: false });

const compiler = await loadPyodide(ALIKE);
compiler.runPython(beside("compiling.py"));
const compiled = (name, path, where) => bytes(compiler.globals.get(name)(compiler.toPy(new Uint8Array(readFileSync(path))), where));
writeFileSync(PACKAGES, compiled("compiled_tar", PACKAGES, KIT));
writeFileSync(LIBRARY, compiled("compiled_zip", LIBRARY, "/lib/python"));

// Once to keep, and once with what was kept to see what is imported then.
const keeping = await rehearsing();
const kept = bytes(keeping.globals.get("kept")(KIT));
writeFileSync(PACKAGES, joined(readFileSync(PACKAGES), kept));
const next = await rehearsing();
writeFileSync(`${folder}/imports.json`, JSON.stringify(bytes(next.globals.get("imported")(KIT))));

async function rehearsing() {
  const options = { ...ALIKE, indexURL: fileURLToPath(new URL("node_modules/pyodide/", import.meta.url)), stdLibURL: LIBRARY };
  const python = await started(loadPyodide, options, readFileSync(PACKAGES));
  python.runPython(beside("rehearsing.py"));
  return python;
}

/** Return two tars as one: the first without its end. */
function joined(one, other) {
  const last = one.findLastIndex((each) => each !== 0);
  return Buffer.concat([one.subarray(0, 512 * Math.ceil((last + 1) / 512)), other]);
}
