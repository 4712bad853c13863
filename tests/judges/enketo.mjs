// Puts Enketo, KoBo's web form, into a folder as one script and a style a theme: node enketo.mjs FOLDER
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { compile, Logger } from 'sass';

const [folder] = process.argv.slice(2);
const source = (name) => path.join(import.meta.dirname, 'node_modules/enketo-core', name);
const start = `
import { Form } from 'enketo-core';
import { transform } from 'enketo-transformer/web';
// Returns what went wrong; the form then stands in the page.
window.openForm = async (xform, language) => {
  const { form, model, languageMap } = await transform({ xform, markdown: true });
  document.querySelector('#form').innerHTML = form;
  const opened = new Form(document.querySelector('form.or'), { modelStr: model }, { language: languageMap?.[language] ?? language });
  return opened.init();
};
`;
await build({
  stdin: { contents: start, resolveDir: import.meta.dirname },
  bundle: true,
  outfile: path.join(folder, 'enketo.js'),
  logLevel: 'error',
  external: ['libxslt'], // which it asks for in Node alone
  loader: { '.css': 'empty', '.png': 'empty' },
  alias: {
    'enketo/config': source('config.js'),
    'enketo/widgets': source('src/js/widgets.js'),
    'enketo/translator': source('src/js/fake-translator.js'),
    'enketo/dialog': source('src/js/fake-dialog.js'),
    'enketo/file-manager': source('src/js/file-manager.js'),
    'enketo/xpath-evaluator-binding': source('src/js/xpath-evaluator-binding.js'),
  },
});
// Its styles name other packages as from the root of the repository that they were written in.
const importers = [{ findFileUrl: (url) => {
  const [, inside] = url.split(/^\/packages\/enketo-core\/node_modules\//);
  return inside ? pathToFileURL(path.join(import.meta.dirname, 'node_modules', inside)) : null;
} }];
for (const theme of ['formhub', 'grid']) {
  const { css } = compile(source(`src/sass/${theme}/${theme}.scss`), { importers, logger: Logger.silent });
  await writeFile(path.join(folder, `theme-${theme}.css`), css);
}
