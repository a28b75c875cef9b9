/** The part of the browser's TrustedTypePolicy that the library uses. */
export interface HtmlPolicy {
  createHTML(markup: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy;
}

/** The key under which every copy of the library on a page finds the one policy; `null` if the page has refused it. */
const policyKey = Symbol.for('standfirst.policy.1');

/** The page, as the copies of the library share it. */
type PolicyHolder = typeof globalThis & {
  [policyKey]?: HtmlPolicy | null;
  trustedTypes?: PolicyFactory;
};

/**
 * Returns the Trusted Types policy `standfirst`, which only the reading of HTML pages needs. It is made at the first call and
 * shared by every copy of the library on the page: a second policy of the same name would be a violation.
 *
 * @returns `undefined` if the browser has no Trusted Types, or the page's `trusted-types` directive refuses the name
 * @see {@link https://w3c.github.io/trusted-types/dist/spec/ | Trusted Types}
 */
export function htmlPolicy(): HtmlPolicy | undefined {
  const page = globalThis as PolicyHolder;
  if (page[policyKey] === undefined && page.trustedTypes) {
    // A refusal throws, and the browser logs it; asking once keeps it to one line.
    try {
      page[policyKey] = page.trustedTypes.createPolicy('standfirst', { createHTML: (markup) => markup });
    } catch {
      page[policyKey] = null;
    }
  }
  return page[policyKey] ?? undefined;
}
