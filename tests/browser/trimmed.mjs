// Runs a module of Python in the runtime as a page fetches and begins it, and prints what its function returns, as JSON:
// node trimmed.mjs RUNTIME MODULE CALL
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

const [runtime, module, call] = process.argv.slice(2);
const HERE = fileURLToPath(new URL("../../browser/", import.meta.url));
const { loadPyodide } = await import(pathToFileURL(`${HERE}node_modules/pyodide/pyodide.mjs`));
const { started } = await import(pathToFileURL(`${runtime}/python.mjs`));
const scratch = mkdtempSync(path.join(tmpdir(), "trimmed-"));
const unpacked = (name) => gunzipSync(readFileSync(`${runtime}/${name}.packed`));
try {
  const library = path.join(scratch, "python_stdlib.zip");
  writeFileSync(library, unpacked("python_stdlib.zip"));
  const options = { indexURL: `${HERE}node_modules/pyodide/`, stdLibURL: library, stderr: () => {} };
  const { imports } = JSON.parse(readFileSync(`${runtime}/runtime.json`, "utf-8"));
  const python = await started(loadPyodide, options, unpacked("packages.tar"), { language: "pt-PT", imports });
  python.runPython(readFileSync(module, "utf-8"));
  console.log(python.runPython(`json.dumps(${call})`));
} finally {
  rmSync(scratch, { recursive: true });
}
