// Does on a page in Firefox, over WebDriver BiDi, what it is told: node firefox.mjs FIREFOX FOLDER CASES
// CASES is a JSON file with a list of {address, steps: [[what, selector, value]], save}; what a click on `save` downloads
// goes to FOLDER under a number of its own. Prints a line for each case: {file, asked, said}.
import { mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { launch } from 'puppeteer-core';

const [executablePath, folder, cases] = process.argv.slice(2);
const DOWNLOADS = path.join(folder, 'downloads');
const LONG = 240_000; // milliseconds: a shared machine may be slow

mkdirSync(DOWNLOADS, { recursive: true });
const browser = await launch({
  browser: 'firefox',
  executablePath,
  protocolTimeout: LONG,
  extraPrefsFirefox: {
    'browser.download.folderList': 2,
    'browser.download.dir': DOWNLOADS,
    'browser.download.always_ask_before_handling_new_types': false,
  },
});

const DOING = {
  select: (page, selector, value) => page.select(selector, value),
  fill: (page, selector, value) => page.locator(selector).fill(value),
  click: (page, selector) => page.locator(selector).click(),
  check: (page, selector, value) => page.$eval(selector, (box, on) => { if (box.checked !== on) box.click(); }, value),
  wait: (page, selector) => page.waitForSelector(selector, { timeout: LONG }),
};

try {
  for (const [number, { address, steps, save }] of JSON.parse(readFileSync(cases, 'utf-8')).entries()) {
    const page = await browser.newPage();
    page.setDefaultTimeout(LONG);
    const asked = [];
    const said = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    await page.goto(address);
    for (const [what, selector, value] of steps) await DOING[what](page, selector, value);
    await DOING.click(page, save);
    const file = path.join(folder, `${number}.zip`);
    renameSync(path.join(DOWNLOADS, await downloaded()), file);
    console.log(JSON.stringify({ file, asked, said }));
    await page.close({ runBeforeUnload: false });
  }
} finally {
  await browser.close();
}

/** Return the name of the file that has come, whole. */
async function downloaded() {
  for (const end = Date.now() + LONG; Date.now() < end; await new Promise((done) => setTimeout(done, 100))) {
    const files = readdirSync(DOWNLOADS);
    if (files.length && !files.some((each) => each.endsWith('.part'))) return files[0];
  }
  throw new Error('nothing was downloaded');
}
