// Runs scripts for Google Forms against a stand-in that knows Google's own complaints: node google_mock.mjs FILE.gs …
// Prints a JSON list a file: each item's kind, what was set, and where its choices and pages lead (items by number).
import { readFile } from 'node:fs/promises';
import vm from 'node:vm';

const SUBMIT = 'SUBMIT';
const unique = (values) => {
  if (!values.length || new Set(values).size !== values.length || values.some((value) => !value)) {
    throw new Error(`empty or equal choices: ${JSON.stringify(values)}`);
  }
};

function runForm(source) {
  const items = [];
  const target = (page) => {
    const at = items.findIndex((item) => item.handle === page);
    if (page !== SUBMIT && (at < 0 || items[at].kind !== 'PageBreakItem')) throw new Error('leads to what is no page');
    return page === SUBMIT ? SUBMIT : at;
  };
  const add = (kind) => {
    const item = { kind, set: {} };
    item.handle = new Proxy(item, {
      get: (_, name) => {
        if (name === 'createChoice') return (value, page) => ({ value, leads: target(page) });
        return (...given) => {
          if (['setChoiceValues', 'setRows', 'setColumns'].includes(name)) unique(given[0]);
          if (name === 'setChoices') unique(given[0].map((choice) => choice.value));
          item.set[name] = name === 'setGoToPage' ? target(given[0]) : given[0];
          return item.handle;
        };
      },
    });
    items.push(item);
    return item.handle;
  };
  const form = new Proxy({}, { get: (_, name) => (name.startsWith('add') ? () => add(name.slice(3)) : () => form) });
  const steps = (said) =>
    new Proxy({}, { get: (_, name) => (...given) => (name === 'build' ? said : steps({ ...said, [name]: given })) });
  const FormApp = new Proxy({ PageNavigationType: { SUBMIT }, create: () => form }, {
    get: (known, name) => known[name] ?? (() => steps({})),
  });
  vm.runInNewContext(`${source}\nmakeForm();`, { FormApp, Logger: { log() {} } });
  return items.map(({ kind, set }) => ({ kind, ...set }));
}

for (const file of process.argv.slice(2)) {
  const items = JSON.stringify(runForm(await readFile(file, 'utf8')));
  // One line a file, also for readers to whom these two end a line.
  console.log(items.replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029'));
}
