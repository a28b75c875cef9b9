import { renderPage } from 'standfirst/server';

const site = process.env.ELEVENTY_RUN_MODE === 'serve' ? 'http://localhost:8080' : 'https://news.example';

export default function (config) {
  config.addPassthroughCopy('pictures');
  config.addPassthroughCopy({ 'node_modules/standfirst/dist/cdn': 'standfirst' });
  config.addTransform('standfirst', function (content) {
    const { outputPath, url } = this.page;
    if (!(outputPath || '').endsWith('.html')) return content;
    return renderPage(content, { base: '/standfirst/', url: site + url, timeZone: 'Europe/Berlin' });
  });
}
