// `node compile.mjs FROM TO` writes a tar again with every module compiled, by the Python that will run it, without the
// texts that only programmers read: a page that had to compile them would need twice as long.

import { readFileSync, writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const python = await loadPyodide();
python.globals.set("given", new Uint8Array(readFileSync(process.argv[2])));
const compiled = python.runPython(`
import importlib._bootstrap_external as bootstrap, io, tarfile

whole = io.BytesIO()
with tarfile.open(fileobj=io.BytesIO(given.to_bytes())) as old, \\
        tarfile.open(fileobj=whole, mode="w", format=tarfile.USTAR_FORMAT) as new:
    for entry in old:
        content = old.extractfile(entry).read()
        if entry.name.endswith(".py"):
            code = compile(content, f"/kit/{entry.name}", "exec", dont_inherit=True, optimize=2)
            content = bytes(bootstrap._code_to_hash_pyc(code, bytes(8), False))
            entry.name += "c"
        entry.size = len(content)
        new.addfile(entry, io.BytesIO(content))
whole.getvalue()
`).toJs();
writeFileSync(process.argv[3], compiled);
