import puppeteer from 'puppeteer-core';
import { findChrome } from './find-chrome.mjs';
// usage: tsx _shots.mts out.png "id|width|scheme|lang" ...
const [out, base, ...specs] = process.argv.slice(2);
const browser = await puppeteer.launch(await findChrome());
const page = await browser.newPage();
await page.setViewport({ width: 1500, height: 900 });
const shots: string[] = [];
for (const spec of specs) {
  const [id, width = '320', scheme = 'light', language = 'en', forced] = spec.split('|');
  const p = await browser.newPage();
  await p.setViewport({ width: Number(width) + 48, height: 300 });
  if (forced) {
    const c = await p.createCDPSession();
    await c.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  }
  await p.goto(
    `${base}/iframe.html?id=${id}&viewMode=story&globals=width:${width};scheme:${scheme};language:${language}`,
    { waitUntil: 'networkidle0' },
  );
  await new Promise((r) => setTimeout(r, 400));
  const data = await p.screenshot({ encoding: 'base64', fullPage: true });
  shots.push(
    `<figure style="margin:8px;display:inline-block;vertical-align:top;border:1px solid #bbb"><figcaption style="font:12px sans-serif;background:#eee">${spec}</figcaption><img src="data:image/png;base64,${data}"></figure>`,
  );
  await p.close();
}
await page.setContent(`<body style="margin:0">${shots.join('')}`);
await page.screenshot({ path: out as `${string}.png`, fullPage: true });
await browser.close();
