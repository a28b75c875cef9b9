/** A “Custom HTML” tag of a tag manager. */
export interface CustomHtmlTag {
  /** The code that a user has typed into the tag. */
  html: string;
  /** The events of the data layer that fire it. */
  triggers: readonly string[];
  /** The kind of consent without which it does not fire, such as `functionality_storage`. */
  consent?: string;
}

/**
 * Returns a script that imitates Google Tag Manager, which is not available as an npm package. It treats “Custom HTML”
 * tags as the real one does:
 *
 * - When they are published, each `<script>` gets the type `text/gtmscript`, and its address moves to `data-gtmsrc`.
 * - When an event fires a tag, its nodes are added at the end of the body, one after the other. Each script is made
 * again: it keeps its text, `id`, `charset` and address, loses every other attribute, and has the type
 * `text/javascript`.
 * - The next node waits until a script with an address has loaded.
 * - `gtm.dom` is sent when the document has been parsed. `gtag('consent', …)` sends the reader's consent.
 */
export function tagManager(tags: readonly CustomHtmlTag[]): string {
  const published = tags.map((tag) => ({ ...tag, html: publish(tag.html) }));
  return `<script>(${manageTags.toString()})(${JSON.stringify(published).replaceAll('<', '\\u003c')})</script>`;
}

function publish(html: string): string {
  return html.replaceAll(/<script([^>]*)>/g, (_, attributes: string) => {
    const kept = attributes.replace(/\stype="[^"]*"/, '').replace(/\ssrc=/, ' data-gtmsrc=');
    return `<script type="text/gtmscript"${kept}>`;
  });
}

/** Runs in the page. */
function manageTags(tags: CustomHtmlTag[]): void {
  const given: Record<string, string> = {};
  const fire = ({ event }: { event: string }): number => {
    for (const { html, triggers, consent } of tags) {
      if (!triggers.includes(event) || (consent && given[consent] !== 'granted')) continue;
      const parsed = document.createElement('div');
      parsed.innerHTML = html;
      insert([...parsed.childNodes]);
    }
    return 0;
  };
  const insert = ([node, ...others]: ChildNode[]): void => {
    if (!node) return;
    if (!(node instanceof HTMLScriptElement)) {
      document.body.append(node);
      return insert(others);
    }
    const script = document.createElement('script');
    script.async = false;
    script.type = 'text/javascript';
    script.id = node.id;
    script.text = node.text;
    if (node.charset) script.charset = node.charset;
    const address = node.getAttribute('data-gtmsrc');
    if (address) {
      script.addEventListener('load', () => insert(others));
      script.src = address;
    }
    document.body.append(script);
    if (!address) insert(others);
  };
  Object.assign(globalThis, {
    dataLayer: { push: fire },
    gtag: (_what: 'consent', _how: 'default' | 'update', kinds: Record<string, string>) => Object.assign(given, kinds),
  });
  document.addEventListener('DOMContentLoaded', () => fire({ event: 'gtm.dom' }));
}
