// Edits YAML as an editor does, with yaml-language-server: node yaml.mjs ASKED.json
// ASKED holds texts as {uri, text, asks: [{what: 'completion' | 'hover', line, character}]}, lines from 0.
// Prints a JSON object a text: {problems: what the server finds wrong where nothing is asked, answers: what it says}.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';

const server = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
const waiting = new Map();
connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => waiting.get(uri)?.(diagnostics));
// Nothing is fetched: a text names its schema, which lies beside it.
const settings = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } };
connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => settings[section] ?? null));
connection.onRequest('client/registerCapability', () => null);
connection.listen();

const textDocument = {
  completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
  hover: { contentFormat: ['markdown'] },
  publishDiagnostics: {},
};
await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities: { workspace: { configuration: true }, textDocument } });
await connection.sendNotification('initialized', {});
await connection.sendNotification('workspace/didChangeConfiguration', { settings });

const asked = JSON.parse(readFileSync(process.argv[2], 'utf8'));
// It judges a text only after a pause in which nobody types: all pauses at once.
const said = await Promise.all(asked.map(async ({ uri, text, asks }) => {
  const judged = new Promise((resolve) => waiting.set(uri, resolve));
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  const wrong = await judged;  // by now it knows the schema; asked sooner, it may have nothing to say
  const answers = [];
  for (const { what, ...position } of asks) answers.push(await connection.sendRequest(`textDocument/${what}`, { textDocument: { uri }, position }));
  const problems = asks.length ? [] : wrong.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
  return { problems, answers };
}));
connection.dispose();
child.kill();
for (const each of said) console.log(JSON.stringify(each));
