/**
 * Words that readers use, and the words that the docs use for the same. A search for the first also finds the second,
 * and results with the second come first. Several words of the docs are found only together. Capitals, a plural `s` and
 * small words such as “the” make no difference in the words of readers.
 */
export const synonyms: readonly (readonly [readers: string, docs: string])[] = [
  ['dark mode, night mode, dark theme', 'light and dark, dark'],
  ['color, colour', '--news-color-accent'],
  ['font, typeface, typography, webfont', '--news-font-headline'],
  ['rounded, round corners, border-radius, image border-radius, corner', '--news-radius'],
  ['uppercase, capitals, all caps, small caps', '--news-kicker-transform'],
  ['brand, branding, skin, style sheet', 'make it yours'],

  [
    'translation, translate, translated, localization, localisation, locale, i18n, internationalization',
    'how the language is chosen',
  ],
  ['RTL, right-to-left, bidi, Arabic, Hebrew', 'right to left'],
  [
    'change the words, change words, change the text, change text, wording, button text, button label, change label, change labels, custom text, override',
    'change the words',
  ],
  ['timezone, time zone, date format', 'how times are shown'],

  ['GDPR, DSGVO, CCPA, data protection, tracking, tracker, analytics, cookie', 'privacy'],
  ['cookie banner, consent banner, CMP', 'consent tools'],
  ['cookie consent, consent, need consent', 'cookies and consent'],
  ['click, press, measure, count click, Google Analytics, gtag, dataLayer', 'events, event'],
  ['CSP', 'content security'],

  [
    'paid post, paid story, advertorial, native advertising, advertising, advertisement, ad, sponsor, sponsored',
    'paid content, mark paid content',
  ],
  ['erratum, retraction, takedown, fix a story', 'corrections'],
  ['sign up, signup, registration, create an account', 'register-href'],
  ['login, log in, signin, sign in', 'sign-in-href'],
  ['price, pricing, discount, promo', 'offer'],
  ['hard paywall, locked, premium', 'close the rest of an article'],
  ['simulator, simulation, simulate a reader, paywall demo, paywall preview', 'paywall studio'],

  ['iframe, inline frame', 'embed without a script'],
  ['embed code, snippet, widget code', 'get the code'],
  ['no JavaScript, without JavaScript, JavaScript off, noscript', 'without a script'],
  [
    'next ssr, ssr next, next server rendering, Next.js, Next.js SSR, Next.js server rendering, Next.js server',
    'Next, server component',
  ],
  ['SSR, server rendering, server side rendering, prerender', 'on a server, without a script'],
  ['WordPress post, story WordPress, story WordPress post', 'put a story into WordPress'],
  ['WordPress, plug-in, Gutenberg, block editor', 'WordPress plugin'],
  ['layout shift, CLS, content jumps', 'keep the space of the widgets'],
  ['dek, subheading, subtitle, summary, teaser', 'standfirst'],
  ['eyebrow, section label, topic', 'kicker'],
  ['author, reporter, writer', 'byline'],
  ['alt text, alternative text', 'image-alt'],
];
