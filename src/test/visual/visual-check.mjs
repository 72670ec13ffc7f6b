// Looks at mails in Chromium: accessibility, horizontal scrolling, screenshots, and the README's pictures.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import UPNG from 'upng-js';

const WIDTHS = [320, 360, 800, 1200];
const SCHEMES = ['light', 'dark'];
const PICTURE_LIMIT = 250_000;
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const [executablePath, sample, screenshots, pictures, ...goldenMails] = process.argv.slice(2);
const problems = [];

/** A golden mail has no picture beside it: the sample's, of the same size, stands in. Nothing else is ever loaded. */
async function onlyLocalFiles(page) {
  await page.route('**/*', (route) => {
    const address = route.request().url();
    if (!address.startsWith('file:')) {
      problems.push(`loads ${address}`);
      return route.abort();
    }
    const file = fileURLToPath(address.replace(/[?#].*/, ''));
    const other = join(dirname(sample), basename(file));
    return !existsSync(file) && existsSync(other) ? route.fulfill({ path: other }) : route.continue();
  });
}

async function violations(page) {
  await page.addScriptTag({ path: axe });
  const { violations: found } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`));
}

async function look(page, file, scheme) {
  const name = `${basename(dirname(file))}-${basename(file, '.html')}-${scheme}`;
  await page.emulateMedia({ colorScheme: scheme });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(pathToFileURL(file).href);
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width) {
      problems.push(`${name}: at ${width} px it scrolls to ${needed} px`);
    }
    await page.screenshot({ path: join(screenshots, `${name}-${width}.png`), fullPage: true });
  }
  for (const violation of await violations(page)) {
    problems.push(`${name}: ${violation}`);
  }
}

/** The same picture with at most 256 colours, which text on plain ground does not miss. */
function inFewColours(png) {
  const picture = UPNG.decode(png);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, 256));
}

/** The first screen and the list: what is above the section after the list. */
async function takePicture(page, scheme) {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width: 800, height: 900 });
  await page.goto(pathToFileURL(sample).href);
  const height = await page.evaluate(() => {
    const headings = [...document.querySelectorAll('h2')];
    const list = headings.findIndex((heading) => /^top \d/i.test(heading.textContent.trim()));
    return Math.floor(headings[list + 1].getBoundingClientRect().top + window.scrollY) - 20;
  });
  const clip = { x: 0, y: 0, width: 800, height };
  const small = inFewColours(await page.screenshot({ fullPage: true, clip }));
  const path = join(pictures, `digest-${scheme}.png`);
  writeFileSync(path, small);
  if (small.length > PICTURE_LIMIT) {
    problems.push(`${path} has ${small.length} bytes, more than ${PICTURE_LIMIT}`);
  }
}

mkdirSync(screenshots, { recursive: true });
mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
const page = await browser.newPage();
await onlyLocalFiles(page);
for (const scheme of SCHEMES) {
  await takePicture(page, scheme);
  for (const file of [sample, ...goldenMails]) {
    await look(page, file, scheme);
  }
}
await browser.close();

const mails = goldenMails.length + 1;
if (problems.length > 0) {
  console.error(`${problems.length} problems in ${mails} mails:\n${[...new Set(problems)].join('\n')}`);
  process.exitCode = 1;
} else {
  console.log(`${mails} mails: no violation, no scrolling at ${WIDTHS.join(', ')} px, light and dark.`);
}
