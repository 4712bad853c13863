// Loads XForms in ODK's engine for web forms, in each of their languages: node xforms.mjs FILE.xml …
// Prints a JSON object a file: the languages, how many questions have a label in each, and what is empty.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
for (const name of ['DOMParser', 'XMLSerializer', 'Document', 'Element', 'Node', 'Attr', 'Text', 'Comment', 'CDATASection',
  'ProcessingInstruction', 'XMLDocument', 'XPathEvaluator', 'XPathResult', 'XPathExpression', 'NodeFilter', 'File', 'Blob', 'FormData']) {
  if (window[name] !== undefined) globalThis[name] = window[name];
}
globalThis.document = window.document;
globalThis.window = window;
// The engine's parser (tree-sitter, compiled to WebAssembly) asks for these when it finds itself in Node.
const require = createRequire(import.meta.url);
globalThis.require = require;
globalThis.__dirname = path.dirname(require.resolve('@getodk/xforms-engine'));

const { createInstance } = await import('@getodk/xforms-engine');

function* nodes(node) {
  for (const child of node.currentState.children ?? []) {
    yield child;
    yield* nodes(child);
  }
}

for (const file of process.argv.slice(2)) {
  const source = await readFile(file, 'utf8');
  const { root } = await createInstance(source, { instance: {} });
  const languages = root.languages.filter((language) => language.isSyntheticDefault !== true);
  const report = { file, languages: {} };
  for (const language of languages.length ? languages : root.languages) {
    root.setLanguage(language);
    const asked = [...nodes(root)].filter((node) => node.currentState.label !== null && node.currentState.label !== undefined);
    // pyxform itself makes a question without a label above each table of choices.
    const empty = asked.filter((node) => !node.currentState.reference.includes('reserved_name_for_field_list_labels'))
      .filter((node) => ['', '-'].includes(node.currentState.label.asString.trim()));
    report.languages[language.language] = {
      asked: asked.length,
      first: asked[0]?.currentState.label.asString ?? '',
      empty: empty.map((node) => node.currentState.reference),
    };
  }
  console.log(JSON.stringify(report));
}
