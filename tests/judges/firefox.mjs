// Does on a page in Firefox, over WebDriver BiDi, what it is told: node firefox.mjs FIREFOX FOLDER VISITS
// VISITS is a JSON file with a list of {address, steps}, whose steps tests/opening/visits.py tells of; what is saved goes to
// FOLDER under numbers of its own. Prints a line for each visit: {saved, asked, said}.
import { mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { launch } from 'puppeteer-core';

const [executablePath, folder, visits] = process.argv.slice(2);
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
  attach: async (page, selector, file) => (await page.waitForSelector(selector)).uploadFile(file),
  go: (page, _, hash) => page.evaluate((there) => { location.hash = there; }, hash),
  reload: (page) => page.reload(),
  wait: (page, selector) => page.waitForSelector(selector),
};

try {
  for (const [number, { address, steps }] of JSON.parse(readFileSync(visits, 'utf-8')).entries()) {
    const page = await browser.newPage();
    page.setDefaultTimeout(LONG);
    const [saved, asked, said] = [[], [], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    await page.goto(address);
    for (const [what, selector, value] of steps) {
      if (what === 'save') saved.push(await save(page, selector, `${number}-${saved.length}.zip`));
      else await DOING[what](page, selector, what === 'attach' ? saved[value] : value);
    }
    console.log(JSON.stringify({ saved, asked, said }));
    await page.close({ runBeforeUnload: false });
  }
} finally {
  await browser.close();
}

/** Click, and return the path under which what is handed over then lies. */
async function save(page, selector, name) {
  await DOING.click(page, selector);
  const file = path.join(folder, name);
  renameSync(path.join(DOWNLOADS, await downloaded()), file);
  return file;
}

/** Return the name of the file that has come, whole. */
async function downloaded() {
  for (const end = Date.now() + LONG; Date.now() < end; await new Promise((done) => setTimeout(done, 100))) {
    const files = readdirSync(DOWNLOADS);
    if (files.length && !files.some((each) => each.endsWith('.part'))) return files[0];
  }
  throw new Error('nothing was downloaded');
}
