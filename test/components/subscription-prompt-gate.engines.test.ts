import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import type { NewsSubscriptionPrompt } from '../../src/components/subscription-prompt/subscription-prompt.js';
import { clearPage, watchPage, place, settled, shownText, until } from '../support/page/page.js';
import { addresses } from '../support/page/subscription-prompt.js';

const body = `<article id="body"><p>One.</p><h2>Between</h2><p style="color:red;  DISPLAY : block">Two.</p>
  <div class="wide"><p>Three, with <a href="#x">a link</a>.</p><ul style=""><li>Four</li></ul></div><p>Five.</p></article>`;

function gate(attributes = 'gates="#body" preview="1"', state = 'exhausted'): string {
  return `<news-subscription-prompt presentation="gate" state="${state}" ${attributes} ${addresses}></news-subscription-prompt>`;
}

interface GatedPage {
  root: HTMLElement;
  article: HTMLElement;
  prompt: NewsSubscriptionPrompt;
}

/** Returns a page with an article and a prompt, after the prompt has acted. */
async function page(markup: string): Promise<GatedPage> {
  const root = await place<HTMLElement>(`<div>${markup}</div>`);
  // The code that presents a prompt loads on demand.
  await import('../../src/components/subscription-prompt/presenters.js');
  await settled();
  const prompt = root.querySelector('news-subscription-prompt')!;
  await prompt.updateComplete;
  return { root, article: root.querySelector<HTMLElement>('#body')!, prompt };
}

/** Returns the text of an article that a reader can see. */
function read(article: HTMLElement): string {
  return article.innerText.replace(/\s+/g, ' ').trim();
}

describe('<news-subscription-prompt presentation="gate">', () => {
  const said = watchPage();

  it('leaves a reader the preview and then itself', async () => {
    const { root, article, prompt } = await page(body + gate());
    expect(read(article)).to.equal('One.');
    expect(shownText(prompt)).to.contain('no free articles left');
    expect(article.querySelector('a')!.checkVisibility()).to.equal(false);
    const gap = prompt.getBoundingClientRect().top - root.querySelector('p')!.getBoundingClientRect().bottom;
    expect(gap).to.be.within(0, 40);
    expect(said.warnings).to.deep.equal([]);
  });

  it('lets the last lines of the preview fade into the page, and no other text', async () => {
    const shade = (prompt: NewsSubscriptionPrompt): string => {
      const veil = prompt.shadowRoot!.querySelector('.veil');
      return veil ? getComputedStyle(veil, '::before').backgroundImage : '';
    };
    const white = await page(`<div style="background: rgb(250, 250, 240)">${body}${gate()}</div>`);
    await white.prompt.updateComplete;
    expect(shade(white.prompt)).to.match(/^linear-gradient\(.*rgb\(250, 250, 240\)\)$/);
    for (const other of [
      body + gate('gates="#body"'),
      gate() + body,
      body + gate('gates="#body" preview="1"', 'metered'),
      body + gate('gates="#none" preview="1"'),
    ]) {
      clearPage();
      expect(shade((await page(other)).prompt)).not.to.contain('gradient');
    }
  });

  it('closes all of it without a preview, bare text too', async () => {
    const { article } = await page(`<article id="body">Bare. <p>One.</p></article>${gate('gates="#body"')}`);
    expect(article.checkVisibility()).to.equal(false);
  });

  it('counts paragraphs through wrappers, and none that are set apart', async () => {
    const { article } = await page(
      `<article id="body"><figure><p>Caption</p></figure><div><aside><p>Aside</p></aside><div><p>One.</p><p> </p><p>Two.</p><ul><li>List</li></ul></div>
       <p>Three.</p></div><p>Four.</p></article>${gate('gates="#body" preview="2"')}`,
    );
    expect(read(article)).to.equal('Caption Aside One. Two.');
  });

  it('counts each block as a paragraph if there are no paragraphs', async () => {
    const { article } = await page(
      `<article id="body"><div>One.</div><div>Two.</div><div>Three.</div></article>${gate('gates="#body" preview="2"')}`,
    );
    expect(read(article)).to.equal('One. Two.');
  });

  it('closes an element whole rather than leave text of it bare', async () => {
    const { article } = await page(
      `<article id="body"><p>One.</p><div><p>Two.</p> and more, <b>bare</b></div></article>${gate('gates="#body" preview="2"')}`,
    );
    expect(read(article)).to.equal('One.');
  });

  it('can be inside the article too', async () => {
    const { article, prompt } = await page(
      `<article id="body"><p>One.</p><section><p>Two.</p>${gate()}<p>Three.</p></section><p>Four.</p></article>`,
    );
    expect(read(article))
      .to.contain('One.')
      .and.not.match(/Two|Three|Four/);
    expect(prompt.checkVisibility()).to.equal(true);
  });

  it('does not hide share icons in the article, unless text would stay with them', async () => {
    const icons = '<news-share-icons><a href="mailto:?body=a">Share</a></news-share-icons>';
    const gateOf = (content: string): string =>
      `<div><section class="entry-content">${content}${icons}</section><news-subscription-prompt presentation="gate" gates=".entry-content" preview="1" state="exhausted" subscribe-href="/s"></news-subscription-prompt></div>`;
    const root = await place<HTMLElement>(gateOf('<p>First.</p><p>Second.</p>'));
    await until(() => !root.querySelectorAll('p')[1]!.checkVisibility(), 'a closed paragraph');
    expect(root.querySelector('news-share-icons')!.checkVisibility()).to.equal(true);
    root.remove();
    const bare = await place<HTMLElement>(gateOf('<p>First.</p>Bare text.'));
    await until(() => !bare.querySelector('section')!.checkVisibility(), 'a closed article');
    said.warnings.splice(0);
  });

  it('closes the parts of an article that has several', async () => {
    const { root } = await page(
      `<div class="paywall"><p>One.</p></div><p>A notice.</p><div class="paywall"><p>Two.</p></div>${gate('gates=".paywall"')}`,
    );
    expect(root.innerText.trim()).to.equal('A notice.');
  });

  describe('beside another article with the same markup', () => {
    const text = (name: string): string => `<div class="text"><p>${name} one.</p><p>${name} two.</p></div>`;
    const own = (state = 'exhausted'): string => gate('gates=".text" preview="1"', state);

    async function readAll(markup: string): Promise<string[]> {
      const { root } = await page(markup);
      for (const prompt of root.querySelectorAll('news-subscription-prompt')) await prompt.updateComplete;
      // The text of a hidden element is its whole text.
      return [...root.querySelectorAll<HTMLElement>('.text')].map((each) => (each.checkVisibility() ? read(each) : ''));
    }

    for (const tag of ['news-article', 'article', 'section', 'div']) {
      it(`closes only its own text (each in a <${tag}>)`, async () => {
        const two = `<${tag}>${text('A')}${own()}</${tag}><${tag}>${text('B')}${own('metered')}</${tag}>`;
        expect(await readAll(two)).to.deep.equal(['A one.', 'B one. B two.']);
        clearPage();
        const free = `<${tag}>${text('A')}</${tag}><${tag}><header>${own()}</header>${text('B')}</${tag}>`;
        expect(await readAll(free)).to.deep.equal(['A one. A two.', 'B one.']);
        said.warnings.length = 0;
      });
    }

    it('closes all parts of its own article, also those that are not near it', async () => {
      for (const tag of ['news-article', 'article']) {
        const parts = `<${tag}><section>${text('A')}${own()}</section><section>${text('B')}</section></${tag}>${text('C')}`;
        expect(await readAll(parts)).to.deep.equal(['A one.', '', 'C one. C two.']);
        clearPage();
      }
    });

    it('closes text outside its <news-article> if there is none inside, but none that another gate is for', async () => {
      const apart = `<news-article>${own()}</news-article><article>${text('A')}</article>`;
      expect(await readAll(apart)).to.deep.equal(['A one.']);
      clearPage();
      const others = `<news-article>${own()}</news-article><news-article>${text('A')}${own('metered')}</news-article>`;
      expect(await readAll(others)).to.deep.equal(['A one. A two.']);
      await until(() => said.warnings.length > 0, 'a warning');
      said.warnings.length = 0;
    });

    it('closes no free article, even if the server has cut its own text', async () => {
      for (const tag of ['news-article', 'article']) {
        expect(await readAll(`<${tag}><p>A.</p>${own()}</${tag}><${tag}>${text('B')}</${tag}>`)).to.deep.equal([
          'B one. B two.',
        ]);
        clearPage();
      }
      await until(() => said.warnings.length > 1, 'two warnings');
      said.warnings.length = 0;
    });

    it('closes only its own article, if its selector matches the articles themselves', async () => {
      const stories = (gates: string): string => {
        const prompt = gate(`gates="${gates}"`);
        return `<article class="text"><p>A one.</p>${prompt}</article><article class="text"><p>B one.</p></article>`;
      };
      for (const gates of ['article', '.text']) {
        expect((await readAll(stories(gates)))[1], gates).to.equal('B one.');
        expect(document.querySelector('.text p')!.checkVisibility(), gates).to.equal(false);
        clearPage();
      }
    });

    for (const tag of ['article', 'div role="article"']) {
      it(`closes the article before it, if it is in none (<${tag}>)`, async () => {
        const end = tag.split(' ')[0]!;
        const article = (name: string): string => `<${tag}>${text(name)}</${end}>`;
        const flat = `${article('A')}${own()}${article('B')}${own('metered')}`;
        expect(await readAll(flat)).to.deep.equal(['A one.', 'B one. B two.']);
        clearPage();
        const parts = `<${tag}>${text('A')}${text('B')}</${end}>${own()}`;
        expect(await readAll(parts)).to.deep.equal(['A one.', '']);
      });
    }

    it('closes the inner article of two around it', async () => {
      const teaser = `<news-article><article>${text('A')}${own()}</article><aside><article>${text('B')}</article></aside></news-article>`;
      expect(await readAll(teaser)).to.deep.equal(['A one.', 'B one. B two.']);
    });

    it('closes the whole of an element that contains it and more of the same', async () => {
      const nested = `<div class="text"><div class="text"><p>A one.</p>${own()}</div><p>A two.</p></div>`;
      expect((await readAll(nested))[0])
        .to.match(/^A one\./)
        .and.not.contain('A two.');
    });
  });

  it('closes content that arrives later', async () => {
    const { root, article } = await page(body + gate());
    article.insertAdjacentHTML('beforeend', '<p>Late.</p>');
    article.querySelector('.wide')!.insertAdjacentHTML('beforeend', '<p>Later.</p>');
    await settled();
    expect(read(article)).to.equal('One.');
    article.remove();
    root.insertAdjacentHTML('afterbegin', body);
    await settled();
    expect(read(root.querySelector('#body')!)).to.equal('One.');
  });

  it('is not undone by the style sheets of a page, however important', async () => {
    const { article } = await page(
      `<style>@layer a { #body p { display: block !important } } #body#body * { display: block !important; transition: all 9s }</style>${body}${gate()}`,
    );
    expect(read(article)).to.equal('One.');
  });

  it('is not undone by a script that shows a part', async () => {
    const { article } = await page(body + gate());
    const last = article.querySelector<HTMLElement>('p:last-child')!;
    last.style.display = 'block';
    await settled();
    expect(last.checkVisibility()).to.equal(false);
    last.setAttribute('style', 'color: blue');
    await settled();
    expect(last.checkVisibility()).to.equal(false);
  });

  it('lets a page go on whose script undoes it each time', async () => {
    const { article, prompt } = await page(body + gate());
    const last = article.querySelector<HTMLElement>('p:last-child')!;
    const observer = new MutationObserver(() => last.style.removeProperty('display'));
    observer.observe(last, { attributes: true });
    last.style.color = 'blue';
    await settled();
    observer.disconnect();
    expect(prompt.isConnected).to.equal(true);
  });

  for (const [how, let_in] of [
    ['the reader may read', (prompt) => (prompt.state = 'open')],
    ['it is presented otherwise', (prompt) => (prompt.presentation = 'inline')],
    ['it closes something else', (prompt) => (prompt.gates = '#other')],
    ['it leaves the page', (prompt) => prompt.remove()],
  ] satisfies [string, (prompt: NewsSubscriptionPrompt) => void][]) {
    it(`leaves the article to the letter as it was when ${how}`, async () => {
      const root = await place<HTMLElement>(`<div>${body}</div>`);
      const article = root.querySelector<HTMLElement>('#body')!;
      const before = article.outerHTML;
      const look = [...article.querySelectorAll('*')].map((each) => getComputedStyle(each).display);
      root.insertAdjacentHTML('beforeend', `<a href="#y">Elsewhere</a>${gate()}`);
      await until(() => read(article) === 'One.', 'a closed article');
      root.querySelector<HTMLElement>('a[href="#y"]')!.focus();
      let_in(root.querySelector('news-subscription-prompt')!);
      await until(() => article.outerHTML === before, 'the article as it was');
      expect([...article.querySelectorAll('*')].map((each) => getComputedStyle(each).display)).to.deep.equal(look);
      expect(document.activeElement!.textContent).to.equal('Elsewhere');
    });
  }

  it('keeps the page’s changes meanwhile', async () => {
    const { article, prompt } = await page(body + gate());
    const two = article.querySelector<HTMLElement>('p:nth-of-type(2)')!;
    two.style.color = 'blue';
    two.classList.add('seen');
    prompt.state = 'open';
    await until(() => two.checkVisibility());
    expect([two.style.color, two.style.display, two.className]).to.deep.equal(['blue', 'block', 'seen']);
  });

  it('closes for two prompts until neither does', async () => {
    const { root, article } = await page(body + gate() + gate('gates="#body" preview="1"'));
    const [one, other] = root.querySelectorAll('news-subscription-prompt');
    one!.state = 'open';
    await one!.updateComplete;
    await settled();
    expect(read(article)).to.equal('One.');
    other!.remove();
    expect(read(article)).to.contain('Five.');
  });

  it('takes the focus and the view if the reader was in the closed part', async () => {
    const { root, prompt } = await page(
      `${body.replace('Two.', '<span style="display: block; height: 3000px">Two.</span>')}${gate(undefined, 'last')}`,
    );
    const link = root.querySelector('a')!;
    link.focus();
    scrollTo({ top: 1500, behavior: 'instant' });
    prompt.state = 'exhausted';
    await until(() => document.activeElement === prompt, 'the focus');
    const { top, bottom } = prompt.getBoundingClientRect();
    expect([bottom > 0, top < innerHeight]).to.deep.equal([true, true]);
  });

  it('keeps the place of a reader who was in it when it opens', async () => {
    const { prompt } = await page(body + gate());
    prompt.shadowRoot!.querySelector('a')!.focus();
    prompt.state = 'open';
    await prompt.updateComplete;
    expect(document.activeElement === prompt).to.equal(true);
    // A window in the background fires no focus events.
    prompt.dispatchEvent(new FocusEvent('blur'));
    expect(prompt.hasAttribute('tabindex')).to.equal(false);
  });

  for (const state of ['metered', 'last', 'gift', 'trial', 'grace', 'pending', 'open', 'unheard-of']) {
    it(`closes nothing in the state ${state}`, async () => {
      const { article } = await page(body + gate(undefined, state));
      expect(read(article)).to.contain('Five.');
    });
  }

  it('follows the page’s <news-access>', async () => {
    const { root, article } = await page(
      `<news-access></news-access>${body}${gate().replace('state="exhausted"', '')}`,
    );
    const access = root.querySelector('news-access')!;
    access.access = { granted: false };
    await until(() => read(article) === 'One.', 'a closed article');
    access.access = { granted: true, grantReason: 'subscriber' };
    await until(() => read(article).includes('Five.'), 'an open article');
  });

  for (const [what, gates] of [
    ['nothing on the page', '#nowhere'],
    ['the whole page', 'body'],
    ['no selector at all', '##'],
    ['', ''],
  ]) {
    it(`closes nothing and warns if gates selects ${what || 'nothing'}`, async () => {
      const { article } = await page(body + gate(`gates="${gates}"`));
      expect(read(article)).to.contain('Five.');
      await until(() => said.warnings.length > 0, 'a warning');
      expect(said.warnings[0]).to.contain(`gates="${gates}"`).and.contain('#article-body');
    });
  }

  it('warns if a reader would reach it before the preview', async () => {
    await page(gate() + body);
    await until(() => said.warnings.length > 0, 'a warning');
    expect(said.warnings[0]).to.contain('has gates="#body" but is before that element');
  });

  it('stays open in a shadow root inside the closed part, and keeps its words with any selector', async () => {
    const { root } = await page(`${body}${gate('gates="#none"')}`);
    const wall = document.createElement('div');
    root.querySelector('#body')!.append(wall);
    wall.attachShadow({ mode: 'open' }).append(root.querySelector('news-subscription-prompt')!);
    const prompt = wall.shadowRoot!.querySelector('news-subscription-prompt')!;
    prompt.insertAdjacentHTML('beforeend', '<b slot="heading">That was all.</b>');
    prompt.gates = '#body, news-subscription-prompt > *';
    await until(() => !root.querySelector('#body p:last-of-type')!.checkVisibility(), 'a closed article');
    expect([prompt.checkVisibility(), prompt.firstElementChild!.checkVisibility()]).to.deep.equal([true, true]);
    said.warnings.length = 0;
  });

  it('counts paragraphs that its selector names one by one, and headings among them not', async () => {
    const { article } = await page(`${body}${gate('gates="#body > *" preview="1"')}`);
    expect(read(article)).to.equal('One.');
    clearPage();
    const other = await page(
      `<article id="body"><h2>Title</h2><div>One.</div><div>Two.</div><p>Three.</p></article>${gate()}`,
    );
    expect(read(other.article)).to.equal('Title One.');
  });

  it('warns if bare text beside it stays visible', async () => {
    await page(`<article id="body"><p>One.</p>${gate()} and more</article>`);
    await until(() => said.warnings.length > 0, 'a warning');
    expect(said.warnings[0]).to.contain('cannot hide text that is directly in that element');
  });

  it('closes an element that gets its name, or its words, later', async () => {
    const { root } = await page(
      `<article id="late"><p>One.</p><p>Two.</p></article><article id="body"><p>One.</p><div>&#10;<i></i></div></article>${gate('gates="#body, .wall" preview="0"')}`,
    );
    const late = root.querySelector<HTMLElement>('#late')!;
    late.className = 'wall';
    await settled();
    expect(late.checkVisibility()).to.equal(false);
    late.className = '';
    await settled();
    expect(late.checkVisibility()).to.equal(true);
  });

  it('shows a copy that the page has made of a closed article', async () => {
    const { root, prompt } = await page(body + gate());
    const copy = root.cloneNode(true) as HTMLElement;
    copy.querySelector('news-subscription-prompt')!.setAttribute('state', 'open');
    prompt.state = 'open';
    await settled();
    root.replaceWith(copy);
    copy.className = 'test-frame';
    await until(() => read(copy.querySelector('#body')!).includes('Five.'), 'an open article');
    expect(copy.querySelector('#body')!.outerHTML).not.to.contain('_news-gate');
  });

  it('closes modal elements in the part that it closes', async () => {
    const { root, prompt } = await page(
      `<article id="body"><p>One.</p><dialog><button>In it</button></dialog></article><button>Out</button>${gate('gates="#body"', 'last')}`,
    );
    const dialog = root.querySelector('dialog')!;
    dialog.showModal();
    prompt.state = 'exhausted';
    await until(() => !dialog.open, 'a closed dialog');
    const out = root.querySelectorAll('button')[1]!;
    out.focus();
    expect(document.activeElement === out).to.equal(true);
  });

  it('does not scroll a page that the reader has not scrolled', async () => {
    scrollTo({ top: 0, behavior: 'instant' });
    await page(
      `<p style="height: 2000px">Before.</p><article id="body"><p style="height: 2000px">One.</p></article>${gate('gates="#body"')}`,
    );
    expect(scrollY).to.equal(0);
  });

  it('takes little time on a very long article, however often the page changes', async () => {
    const paragraphs = '<p>A paragraph.</p>'.repeat(3000);
    const { article } = await page(`<article id="body">${paragraphs}</article>${gate()}`);
    const pass = async (change: () => void): Promise<number> => {
      const start = performance.now();
      change();
      await Promise.resolve();
      return performance.now() - start;
    };
    expect(read(article)).to.equal('A paragraph.');
    let [own, late] = [Infinity, Infinity];
    // Use the best of a few attempts, because the machine may be busy.
    for (let attempt = 1; attempt <= 5; attempt++) {
      own = Math.min(own, await pass(() => (document.body.style.opacity = `0.9${attempt}`)));
      late = Math.min(late, await pass(() => article.insertAdjacentHTML('beforeend', '<p>Late.</p>')));
      expect(article.lastElementChild!.checkVisibility()).to.equal(false);
    }
    document.body.removeAttribute('style');
    // Readers begin to notice a delay after a tenth of a second. A busy machine is several times slower.
    expect(Math.max(own, late)).to.be.lessThan(200);
  });

  it('closes nothing for a preview longer than the article', async () => {
    const { article } = await page(body + gate('gates="#body" preview="40"'));
    expect(read(article)).to.contain('Five.');
  });
});
