import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import '../../../src/generated/components/define.js';
import '../../../src/generated/components/eager.js';
import { unfinishedStyle } from '../../../src/theme/unfinished.js';
import { snippetsOf, type EmbedPage } from '../../../stories/embed/snippets.js';
import type { Form } from '../../../stories/embed/forms.js';
import { feedStory } from '../../support/fixtures/feed-api.js';
import { clearPage, rendered } from '../../support/page/page.js';

const page: EmbedPage = {
  base: 'https://your.example/cdn/',
  integrity: { 'standfirst.js': 'sha384-one', 'themes/salmon.css': 'sha384-two' },
  preset: 'none',
  scheme: 'light',
  language: 'en',
  direction: 'ltr',
};

async function snippets(template: unknown, around: Partial<EmbedPage> = {}): Promise<Record<Form, string>> {
  const frame = document.createElement('div');
  document.body.append(frame);
  render(template, frame);
  await rendered(frame);
  const forms = Object.entries(snippetsOf([...frame.childNodes], { ...page, ...around }));
  return Object.fromEntries(
    forms.map(([form, blocks]) => [form, blocks.map(({ code }) => code).join('\n\n')]),
  ) as Record<Form, string>;
}

const card = html`<news-headline-card
  href="https://news.example/a"
  kicker="Ports"
  headline="1 < 2 & more"
  layout="row"
  priority
></news-headline-card>`;

describe('A snippet to embed a story', () => {
  afterEach(clearPage);

  it('has the loader before the tag, and the rules that keep the tag in the column until then', async () => {
    const { loader } = await snippets(card);
    expect(loader).to.equal(`<script type="module" async src="https://your.example/cdn/loader.js"></script>
${unfinishedStyle()}

<news-headline-card href="https://news.example/a" kicker="Ports" headline="1 < 2 &amp; more" layout="row" priority></news-headline-card>`);
  });

  it('has a hash for the single file, and for its theme', async () => {
    const { file } = await snippets(card, { preset: 'salmon' });
    expect(file).to.contain(
      '<link rel="stylesheet" href="https://your.example/cdn/themes/salmon.css" integrity="sha384-two" crossorigin="anonymous">',
    );
    expect(file).to.contain(
      '<script type="module" async src="https://your.example/cdn/standfirst.js" integrity="sha384-one" crossorigin="anonymous"></script>',
    );
  });

  it('has a frame of a service for the first card, list or prompt, with the height in the story', async () => {
    const { frame } = await snippets(card, { preset: 'salmon', scheme: 'dark', language: 'de' });
    expect(frame).to.contain(
      'src="https://cards.news.example/frame/card?url=https%3A%2F%2Fnews.example%2Fa&amp;layout=row&amp;theme=salmon&amp;scheme=dark&amp;lang=de"',
    );
    expect(frame).to.contain('title="1 &lt; 2 &amp; more"').and.to.contain('style="color-scheme: dark"');
    expect(frame).to.match(/> iframe \{ height: \d+px; \}/);
    const list = await snippets(
      html`<news-headline-list limit="3" layout="grid" .articles=${[feedStory(1)]}></news-headline-list>`,
    );
    expect(list.frame).to.contain('/frame/list?url=https%3A%2F%2F');
    expect(list.frame).to.contain('layout=grid&amp;limit=3');
    const prompt = await snippets(html`<news-subscription-prompt state="exhausted"></news-subscription-prompt>`);
    expect(prompt.frame).to.contain('/frame/prompt?url=https%3A%2F%2Fnews.example%2Fsubscribe&amp;state=exhausted"');
    const byline = await snippets(html`<news-byline authors="Mara Lin"></news-byline>`);
    expect(byline.frame).to.equal('');
  });

  it('has the address of the first card to paste, and the links that its page needs', async () => {
    const { address } = await snippets(card, { preset: 'salmon' });
    expect(address).to.match(/^https:\/\/news\.example\/a\n/);
    expect(address).to.contain(
      '<link rel="alternate" type="application/json+oembed" href="https://cards.news.example/oembed?url=https%3A%2F%2Fnews.example%2Fa&amp;theme=salmon&amp;format=json">',
    );
    expect((await snippets(html`<news-byline authors="Mara Lin"></news-byline>`)).address).to.equal('');
  });

  it('names its imports for npm, once each', async () => {
    const { npm } = await snippets(html`${card}${card}<news-byline authors="Mara Lin"></news-byline>`, {
      preset: 'salmon',
    });
    expect(npm.split('\n\n')[0]).to.equal(
      "import 'standfirst/define/byline';\nimport 'standfirst/define/headline-card';\nimport 'standfirst/theme/presets/salmon.css';",
    );
  });

  it('is a component in React, with objects as properties', async () => {
    const { react } = await snippets(
      html`<div class="rail" style="--news-scale: 1.1; font: 1rem Georgia, serif">
        <news-headline-card .article=${feedStory(1)} hide-kicker-matching=""></news-headline-card>
        <p>Set in {braces} &amp; <time datetime="2026-03-02">March</time></p>
      </div>`,
    );
    expect(react).to.contain("import 'standfirst/define/headline-card';").and.not.contain('define/article');
    expect(react).to.contain('const article = {\n  "id": "story-1"');
    expect(react).to.contain(`<div className="rail" style={{ '--news-scale': "1.1", font: "1rem Georgia, serif" }}>`);
    expect(react).to.contain('<news-headline-card hide-kicker-matching="" article={article} />');
    expect(react).to.contain(`<p>Set in {'{'}braces{'}'} & <time dateTime="2026-03-02">March</time></p>`);
  });

  it('gives an article as JSON, in which nothing can end the script', async () => {
    const { loader, npm } = await snippets(
      html`<news-article .article=${{ ...feedStory(1), headline: 'A </script> in a headline' }}>
        <news-byline></news-byline>
      </news-article>`,
    );
    expect(loader).to.contain('<news-article>\n  <script type="application/json">');
    expect(loader).to.contain('A \\u003c/script> in a headline');
    expect(npm).to.contain("import 'standfirst/define/article';");
  });

  it('gives a single widget its article as the markup inside it', async () => {
    const { loader } = await snippets(html`<news-byline .article=${feedStory(1)}></news-byline>`);
    expect(loader).to.contain(
      '<news-byline itemscope itemtype="https://schema.org/NewsArticle">\n  <p><span itemprop="author">Mara Lin</span></p>',
    );
  });

  it('is in a section if the page is dark, or in another language', async () => {
    const { fallback } = await snippets(card, { scheme: 'dark', language: 'ar', direction: 'rtl' });
    expect(fallback.split('\n')[0]).to.equal(
      '<div lang="ar" dir="rtl" style="color-scheme: dark; background: canvas; color: canvastext">',
    );
  });

  it('can be only markup, with everything from the attributes', async () => {
    const { fallback } = await snippets(
      html`<news-headline-card
        layout="row"
        href="https://news.example/a"
        kicker="Ports"
        headline="Harbour dredging to start a month early"
        authors="Ruth Calder, Ports reporter; Tom Achebe"
        published-at="2026-03-02"
        publication="The Meridian"
      ></news-headline-card>`,
    );
    expect(fallback).to.equal(`<news-headline-card layout="row" itemscope itemtype="https://schema.org/NewsArticle">
  <p itemprop="articleSection">Ports</p>
  <h3><a href="https://news.example/a">Harbour dredging to start a month early</a></h3>
  <p><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ruth Calder</span>, <span itemprop="jobTitle">Ports reporter</span></span>, <span itemprop="author">Tom Achebe</span></p>
  <p><time itemprop="datePublished" datetime="2026-03-02">March 2, 2026</time></p>
  <p itemprop="publisher">The Meridian</p>
</news-headline-card>`);
  });

  it('keeps empty attributes, which leave out what the article has', async () => {
    const article = {
      headline: 'Harbour dredging to start a month early',
      url: 'https://news.example/a',
      labels: [],
      authors: [],
      published: '2026-03-02',
      updated: '2026-03-03',
      related: [{ headline: 'The silt returns', url: 'https://news.example/silt' }],
    };
    const { fallback } = await snippets(
      html`<news-article .article=${article}
        ><news-headline-card layout="lead" published-at="" related=""></news-headline-card
      ></news-article>`,
    );
    expect(fallback).to.match(/<news-headline-card layout="lead" published-at related\b/);
    expect(fallback.replace(/<script.*?<\/script>/s, '')).not.to.match(/<time|relatedLink/);
  });

  it('shares without a script too', async () => {
    const { fallback } = await snippets(
      html`<news-share-icons url="https://news.example/a" headline="A" networks="email copy"></news-share-icons>`,
    );
    expect(fallback).to.match(/networks="email copy"\n?[^]*<a\s+href="mailto:[^"]+"\s*>Share by email<\/a>/);
  });

  it('contains the reader’s state without a script, and the address to subscribe', async () => {
    const { fallback } = await snippets(
      html`<news-subscription-prompt
        state="exhausted"
        article-limit="5"
        period="month"
        subscribe-href="https://news.example/subscribe"
      ></news-subscription-prompt>`,
    );
    expect(fallback).to.contain(`  <p>You have read your 5&nbsp;free articles this month</p>
  <p><a href="https://news.example/subscribe">Subscribe</a></p>`);
  });

  it('leaves out incomplete input', async () => {
    const { fallback, loader } = await snippets(
      html`<news-headline-card
          headline="New"
          href="https://news.example/a"
          published-at="2026-03-0"
          related='[{"headline":"A"'
          image="https://news.example/a.webp"
          image-license="CC BY 4.0"
        ></news-headline-card>
        <news-photo-caption caption="A" license-href="/licence" source-href="/source"
          ><img src="https://news.example/a.webp" alt=""
        /></news-photo-caption>`,
    );
    expect(loader).to.contain('headline="New"');
    expect(fallback).to.contain('<a href="https://news.example/a">New</a>').and.contain('CC BY 4.0</a>');
    expect(fallback).not.to.contain('relatedLink').and.not.to.contain('datePublished');
  });

  it('keeps the spaces that a newspaper sets', async () => {
    const { fallback } = await snippets(
      html`<news-headline-card
        headline=${'10\u00a0% 東京\u3000大阪'}
        href="https://news.example/a"
      ></news-headline-card>`,
    );
    expect(fallback).to.contain('10&nbsp;% 東京\u3000大阪');
  });

  it('has no script if it contains no widget', async () => {
    const { npm } = await snippets(html`<p>Words.</p>`);
    expect(npm).to.equal('\n\n<p>Words.</p>');
  });
});
