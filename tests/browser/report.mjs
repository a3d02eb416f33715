// usage: report.mjs BROWSER FOLDER [SCREENSHOTS]
// one.html and many.html of FOLDER as a reader meets them; with SCREENSHOTS, pictures for a person to look at.
import assert from "node:assert/strict";
import path from "node:path";
import { chromium } from "playwright-core";

const [executablePath, folder, screenshots] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const wide = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 700 } };
const faults = [];

async function look(name, file, options, act) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`${name}: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) faults.push(`${name}: asks for ${request.url()}`);
  });
  try {
    await page.goto("file://" + path.join(folder, file));
    await act(page);
    if (screenshots) await page.screenshot({ path: path.join(screenshots, name.replaceAll(" ", "_") + ".png") });
  } catch (error) {
    faults.push(`${name}: ${error.message}`);
  }
  await context.close();
}

const open = (page) => page.locator("li.note.open");
const narrow = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

await look("a click on a mark opens its note", "one.html", wide, async (page) => {
  const mark = page.locator(".mark.error").first();
  await mark.click();
  assert.equal(await open(page).count(), 1);
  assert.equal("#" + (await open(page).getAttribute("id")), await mark.getAttribute("href"));
  assert.ok(await open(page).locator(".more").isVisible());
  assert.ok(await open(page).locator(".wording").first().isVisible());
  assert.ok(await narrow(page));
});

await look("marks of every kind stand in their line as words do", "one.html", wide, async (page) => {
  const kinds = new Set();
  for (const mark of await page.locator(".mark").all()) {
    const style = await mark.evaluate((e) => ({display: getComputedStyle(e).display, left: parseFloat(getComputedStyle(e).paddingLeft)}));
    assert.equal(style.display, "inline");
    assert.ok(style.left < 3, `${await mark.getAttribute("class")}: ${style.left}`);
    for (const kind of ["error", "warning", "note"]) if (await mark.evaluate((e, k) => e.classList.contains(k), kind)) kinds.add(kind);
  }
  assert.ok(kinds.has("note") && kinds.has("error"), [...kinds].join());
});

await look("filters hide a severity", "one.html", wide, async (page) => {
  const errors = page.locator("li.note.error");
  assert.ok((await errors.count()) >= 2);
  await page.locator("input[value=error]").uncheck();
  for (const note of await errors.all()) assert.ok(!(await note.isVisible()));
  const line = await page.locator(".mark.error").first().evaluate((e) => getComputedStyle(e).textDecorationLine);
  assert.equal(line, "none");
  await page.locator("input[value=error]").check();
  assert.ok(await errors.first().isVisible());
});

await look("keys go from note to note", "one.html", wide, async (page) => {
  await page.keyboard.press("j");
  const first = await open(page).getAttribute("id");
  assert.ok(await open(page).evaluate((e) => e === document.activeElement));
  await page.keyboard.press("j");
  assert.notEqual(await open(page).getAttribute("id"), first);
  await page.keyboard.press("k");
  assert.equal(await open(page).getAttribute("id"), first);
  await page.keyboard.press("Escape");
  assert.equal(await open(page).count(), 0);
  assert.ok(await page.evaluate(() => document.activeElement.classList.contains("mark")));
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.equal(outline, "solid");
  await page.keyboard.press("Enter");
  assert.equal(await open(page).count(), 1);
});

await look("without a script everything is there", "one.html", { ...wide, javaScriptEnabled: false }, async (page) => {
  const notes = await page.locator("li.note").all();
  assert.ok(notes.length >= 4);
  for (const note of notes) assert.ok(await note.locator(".more").isVisible());
  assert.ok(!(await page.locator(".filters").isVisible()));
  await page.locator(".mark").first().click();
  assert.match(page.url(), /#d1-n\d+$/);
  await page.locator("li.note a.back").first().click();
  assert.match(page.url(), /#d1-m\d+$/);
});

await look("the article is as its author wrote it", "one.html", wide, async (page) => {
  assert.match(await page.locator("article h3").innerText(), /& "memory"$/);
  assert.equal(await page.locator("article li").count(), 2);
  assert.equal(await page.locator("article th").count(), 2);
  assert.equal(await page.locator("article td").count(), 2);
  assert.equal(await page.locator("article blockquote p").count(), 1);
  assert.equal(await page.locator("article details.unread").count(), 1);
  assert.equal(await page.evaluate(() => window.broken), undefined);
  assert.equal(await page.locator("img").count(), 0);
});

await look("dark where the reader wants it dark", "one.html", { ...wide, colorScheme: "dark" }, async (page) => {
  await page.keyboard.press("j");
  const light = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0);
  const { ink, paper } = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return { ink: style.color, paper: style.backgroundColor };
  });
  assert.ok(light(paper) < 150 && light(ink) > 500);
});

await look("a phone shows the note below the words", "one.html", phone, async (page) => {
  assert.ok(await narrow(page));
  await page.locator(".mark.error").first().click();
  assert.ok(await narrow(page));
  const mark = await page.locator(".mark.open").first().boundingBox();
  const note = await open(page).boundingBox();
  assert.ok(mark.y >= 0 && mark.y < note.y, `mark at ${mark.y}, note at ${note.y}`);
  await open(page).locator(".close").click();
  assert.equal(await open(page).count(), 0);
});

await look("an index leads to each of several articles", "many.html", phone, async (page) => {
  assert.ok(await narrow(page));
  assert.equal(await page.locator(".index tr").count(), 4);
  await page.locator(".index a").nth(1).click();
  assert.match(page.url(), /#d2$/);
  assert.ok(await page.getByText("The vial holds five millilitres.").isVisible());
});

await look("paper has all notes and no controls", "one.html", wide, async (page) => {
  await page.emulateMedia({ media: "print" });
  for (const note of await page.locator("li.note").all()) assert.ok(await note.locator(".more").isVisible());
  assert.ok(!(await page.locator(".filters").isVisible()));
});

await browser.close();
for (const fault of faults) console.error(fault);
process.exit(faults.length ? 1 : 0);
