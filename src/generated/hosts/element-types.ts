/** The types of the elements for templates of any framework. */
// Made from the sources: `npm run generate` writes this file.

import type {
  AccessChangeEvent,
  AccessSource,
  AddedNetworks,
  ArticleInput,
  ArticleLabel,
  Author,
  ExpandEvent,
  FollowEvent,
  LoadErrorEvent,
  LoadEvent,
  NewsAccess,
  NewsArticle,
  NewsByline,
  NewsHeadlineCard,
  NewsHeadlineList,
  NewsOffer,
  NewsPhotoCaption,
  NewsShareIcons,
  NewsSubscriptionPrompt,
  OfferInput,
  OpenEvent,
  PictureShape,
  PromptEvent,
  ReaderAccess,
  RelatedLink,
  ShareEndEvent,
  ShareEvent,
  ShareNetwork,
  ViewableEvent,
} from '../../index.js';

/** A number, or its text. */
type Numeric = number | `${number}`;

/** One of some whole numbers, or its text. */
type Whole<Value extends number> = Value | `${Value}`;

/**
 * Words with a space or a comma between them, or none. Only the first is checked: TypeScript cannot check a list of
 * any length.
 */
type Words<Word extends string> = Word | `${Word}${' ' | ','}${string}` | '';

/** An attribute that `loader.js` reads on every element. */
export interface LoaderAttributes {
  /** Loads the code of the element later: when it comes near the window, or when the page is idle. */
  load?: 'visible' | 'idle' | undefined;
}

/** The attributes and properties that a template can set on `<news-access>`. */
export interface AccessAttributes {
  /** How many articles are free: a number with `day`, `week` or `month`, such as `4/month`. Weeks begin on Monday. */
  meter?: string | null | undefined;
  /** How many articles are free for readers who have signed in, and so how many a reader gets by registering. Defaults to the number in `meter`. */
  'registered-limit'?: Numeric | null | undefined;
  /** The publisher's time zone (`Asia/Singapore`). A period begins by its calendar. Defaults to the reader's time zone. */
  'time-zone'?: string | null | undefined;
  /** The name of what is metered, if one site has several meters. */
  product?: string | null | undefined;
  /** The articles that are not metered: ids of articles and names of sections, separated by semicolons. */
  exempt?: string | null | undefined;
  /** Whether the reader has agreed that counts are stored: `granted` (or empty) or `denied`. `denied` also deletes what was stored, for every `product` that this element has had. Any other word counts as `denied`, with a warning. The property may also be `true`, `false`, or a promise of any of these; nothing is stored until it settles. Without `consent`, counts last as long as the page. */
  consent?: string | boolean | PromiseLike<unknown> | null | undefined;
  /** Whether the reader has signed in. */
  'signed-in'?: boolean | '' | null | undefined;
  /** How many seconds an article must be in a visible page to count as opened. Default 3. */
  dwell?: Numeric | null | undefined;
  /** The address of an endpoint that says what the reader may read. It answers with a `ReaderAccess`, or in the format of AMP's subscriptions. `ARTICLE_ID`, `SOURCE_URL` and `RANDOM` in the address are filled in. Cookies are sent with the request and identify the reader (`READER_ID` is not filled in). */
  src?: string | null | undefined;
  /** The address that gets a `POST` when an article is opened: the answer from `src`, as `text/plain`. It is filled in like `src`. */
  pingback?: string | null | undefined;
  /** The reader's access, if the page itself knows it. For JavaScript users. */
  access?: ReaderAccess | null | undefined;
  /** The host's own source, such as a publisher's paywall service. For JavaScript users. */
  source?: AccessSource | null | undefined;
}

/** The attributes and properties that a template can set on `<news-article>`. */
export interface ArticleAttributes {
  /** The address of an article in any format that `parseArticles` reads. If there are several articles, the first is used. */
  src?: string | null | undefined;
  /** The format of the data at `src`, if its content does not show it. */
  format?: 'rss' | 'atom' | 'json-feed' | 'wordpress' | 'ninjs' | 'schema-org' | 'html' | 'article' | null | undefined;
  /** Another source of the article: `page` for the metadata of the host page itself. That is the story that the page's JSON-LD describes, else its microdata, else its OpenGraph and other meta tags (a front page is not a story). Its address is the canonical one, else `og:url`, else the page's own without tracking parameters. Changes in the head of the page are followed. Metadata inside a widget never counts as the page's. */
  from?: 'page' | null | undefined;
  /** The article. For JavaScript users. */
  article?: ArticleInput | null | undefined;
}

/** The attributes and properties that a template can set on `<news-byline>`. */
export interface BylineAttributes {
  /** Shows the widget in light or dark colours, with its own background. Without it the widget follows the colour scheme of its page. */
  scheme?: 'light' | 'dark' | null | undefined;
  /** Keeps the widget as a server has rendered it, so that it needs no script. `renderStatic` writes this attribute. */
  static?: boolean | '' | null | undefined;
  /** The authors: `Name, role; Name, role`, or JSON as in `Article.authors`. The property also takes such an array. Capitalised names with only commas between them are read as authors without roles, with a warning. */
  authors?: string | Author[] | null | undefined;
  /** The organisation that supplied the report. */
  agency?: string | null | undefined;
  /** The place the report was filed from. */
  dateline?: string | null | undefined;
  /** When it was published: ISO 8601 with an offset, or `YYYY-MM-DD`. */
  'published-at'?: string | null | undefined;
  /** When it last changed, in the same format. */
  'updated-at'?: string | null | undefined;
  /** The language of the names and places, as a BCP 47 tag. */
  language?: string | null | undefined;
  /** The address of an article in any format that `parseArticles` reads. */
  src?: string | null | undefined;
  /** The format of the article at `src`, if its content does not show it. */
  format?: 'rss' | 'atom' | 'json-feed' | 'wordpress' | 'ninjs' | 'schema-org' | 'html' | 'article' | null | undefined;
  /** The article to show. Only as a JavaScript property. */
  article?: ArticleInput | null | undefined;
}

/** The attributes and properties that a template can set on `<news-headline-card>`. */
export interface HeadlineCardAttributes {
  /** Shows the widget in light or dark colours, with its own background. Without it the widget follows the colour scheme of its page. */
  scheme?: 'light' | 'dark' | null | undefined;
  /** Keeps the widget as a server has rendered it, so that it needs no script. `renderStatic` writes this attribute. */
  static?: boolean | '' | null | undefined;
  /** The address of the story. Only `http:` and `https:`, absolute or relative to the page. */
  href?: string | null | undefined;
  /** The headline. Plain text. */
  headline?: string | null | undefined;
  /** The short label above the headline: a section or a topic. Plain text. */
  kicker?: string | null | undefined;
  /** The one-sentence summary. Plain text. */
  standfirst?: string | null | undefined;
  /** The status of the story: one or several of `live`, `breaking`, `exclusive`, `updated`, `opinion`, `analysis`, `sponsored`, separated by spaces. */
  label?: Words<ArticleLabel> | null | undefined;
  /** The address of the picture. */
  image?: string | null | undefined;
  /** The text alternative of the picture. Empty if the picture only decorates. */
  'image-alt'?: string | null | undefined;
  /** The picture's width in pixels. */
  'image-width'?: Numeric | null | undefined;
  /** The picture's height in pixels. */
  'image-height'?: Numeric | null | undefined;
  /** The picture in several widths, as in the `srcset` attribute of HTML. */
  'image-srcset'?: string | null | undefined;
  /** The width at which the picture is shown, as in the `sizes` attribute of HTML. */
  'image-sizes'?: string | null | undefined;
  /** The authors: `Name, role; Name, role`, or JSON as in `Article.authors`. The property also takes such an array. */
  authors?: string | Author[] | null | undefined;
  /** When it was published: ISO 8601 with an offset, or `YYYY-MM-DD`. */
  'published-at'?: string | null | undefined;
  /** When it last changed, in the same format. Shown instead of the time of publication, unless the page's time policy says otherwise. */
  'updated-at'?: string | null | undefined;
  /** The publication's name. Shown automatically on other sites; on the publication's own site only if this attribute is set, and then without logo. */
  publication?: string | null | undefined;
  /** The address of the publication. */
  'publication-url'?: string | null | undefined;
  /** The address of the publication's logo, shown instead of its name on other sites. */
  'publication-logo'?: string | null | undefined;
  /** The name of a campaign, added to the publisher's own links as `utm_campaign`, with the page's host as `utm_source`. */
  campaign?: string | null | undefined;
  /** The language of the story's text, as a BCP 47 tag. */
  language?: string | null | undefined;
  /** The sponsor, who paid for the story. Plain text. The link then has `rel="sponsored"`, and the card names no publication. */
  sponsor?: string | null | undefined;
  /** The address of the sponsor's logo, made for a light background. It is shown instead of the sponsor's name, except on a picture. It needs `sponsor` too: that is its text for screen readers. */
  'sponsor-logo'?: string | null | undefined;
  /** The access to the whole story: `free`, `metered` or `subscriber`. Only `subscriber` is marked. */
  access?: 'free' | 'metered' | 'subscriber' | 'unknown' | null | undefined;
  /** The media that the story has besides text: `video`, `audio` or `gallery`. */
  media?: 'video' | 'audio' | 'gallery' | null | undefined;
  /** How long the film or recording is: `3:12`, in seconds, or ISO 8601 (`PT3M12S`). */
  'media-duration'?: string | Numeric | null | undefined;
  /** How many pictures the gallery has. */
  'media-count'?: Numeric | null | undefined;
  /** Says that a trained model made the picture or text (`ai`) or a part of it (`composite`). Also takes a term of IPTC's digital source types. */
  generated?: string | null | undefined;
  /** Up to three related stories: JSON as in `Article.related`. The property also takes such an array. Those of an article are shown only in the layout `lead`. Empty for none. */
  related?: string | RelatedLink[] | null | undefined;
  /** The credit of the picture, as the publisher writes it ("© Reuters"): of the one in `image`, and of any other that the card shows. Shown whenever the picture is. Plain text. Empty for none. */
  'image-credit'?: string | null | undefined;
  /** The address of the picture's licence. If it is a Creative Commons licence that requires a credit, the credit is shown. */
  'image-license'?: string | null | undefined;
  /** The point of the picture that a crop keeps, from the left and the top: `50% 25%`, or `0.5 0.25`. */
  'image-focus'?: string | null | undefined;
  /** The address of another crop of the picture, for a container narrower than 30 em. */
  'image-narrow'?: string | null | undefined;
  /** The shape of the picture: `3:2` (the default), `16:9`, `4:3`, `1:1`, `4:5`, or `natural` for its own shape. Two shapes, separated by a space, are for a container narrower than 30 em and for a wider one. The small picture of the layout `compact` stays square. */
  ratio?: Words<PictureShape> | null | undefined;
  /** The tab or window in which the story opens, as in the `target` attribute of HTML. */
  target?: string | null | undefined;
  /** The section that the page is about. A kicker with the same text is not shown. If empty, the section in the page's `<meta property="article:section">` is used. */
  'hide-kicker-matching'?: string | null | undefined;
  /** `auto` (the default; follows the container's width: `stacked`, then `row`, then `lead`), `stacked`, `row`, `overlay` (the text on the lower half of the picture; a long text makes the picture higher), `lead` (a front page's main story), `compact` or `text`. The layout `text` has no picture. With `level="1"` it has the type of a main story, for the headline of the page's own article. */
  layout?: 'auto' | 'stacked' | 'row' | 'overlay' | 'lead' | 'compact' | 'text' | null | undefined;
  /** The level of the heading, 1 to 6. Default 3. */
  level?: Whole<1 | 2 | 3 | 4 | 5 | 6> | null | undefined;
  /** Loads the picture immediately and with high priority. For the one card at the top of a page. */
  priority?: boolean | '' | null | undefined;
  /** The address of an article in any format that `parseArticles` reads. */
  src?: string | null | undefined;
  /** The format of the article at `src`, if its content does not show it. */
  format?: 'rss' | 'atom' | 'json-feed' | 'wordpress' | 'ninjs' | 'schema-org' | 'html' | 'article' | null | undefined;
  /** The article to show. Only as a JavaScript property. */
  article?: ArticleInput | null | undefined;
}

/** The attributes and properties that a template can set on `<news-headline-list>`. */
export interface HeadlineListAttributes {
  /** Shows the widget in light or dark colours, with its own background. Without it the widget follows the colour scheme of its page. */
  scheme?: 'light' | 'dark' | null | undefined;
  /** Keeps the widget as a server has rendered it, so that it needs no script. `renderStatic` writes this attribute. */
  static?: boolean | '' | null | undefined;
  /** The address of a feed, in any format that `parseArticles` reads. */
  src?: string | null | undefined;
  /** The format of the data at `src`, if its content does not show it. */
  format?: 'rss' | 'atom' | 'json-feed' | 'wordpress' | 'ninjs' | 'schema-org' | 'html' | 'article' | null | undefined;
  /** How many stories are shown. With `expandable`, how many are shown at first, and how many each press adds. Default 10. */
  limit?: Numeric | null | undefined;
  /** `list` (the default), `grid` (columns), `lead-and-list` (a main story and smaller ones) or `strip` (one row that scrolls sideways). In a `list`, the picture is after the words of each story. On a phone it is small, and the standfirst is hidden. A `grid` has up to six columns, and full rows. A story without a picture shares its column with the next ones. In `lead-and-list`, the smaller stories are below the main one. In a wide container they are beside it, if there are seven stories or more and the main story has a picture. */
  layout?: 'list' | 'grid' | 'lead-and-list' | 'strip' | null | undefined;
  /** The stories that are left out: addresses or ids, separated by spaces, a space in an id as `%20`. Empty for none. Defaults to the page's own story, by its canonical address and its current one. Addresses are compared without scheme, `www.`, tracking parameters and the slash at the end of a path. */
  exclude?: string | null | undefined;
  /** How many minutes after each load the feed is loaded again, 1 or more. By default it is not. A hidden page waits until it is shown. If the reader's browser saves data, the feed is not loaded again. */
  refresh?: Numeric | null | undefined;
  /** The address of a page with more stories. The list ends with a link to it. */
  'more-href'?: string | null | undefined;
  /** Ends the list with a button that shows further stories of the feed, unless `more-href` is set. */
  expandable?: boolean | '' | null | undefined;
  /** The publication's name, for all cards. Without it each card names the publication of its story. */
  publication?: string | null | undefined;
  /** The address of the publication. */
  'publication-url'?: string | null | undefined;
  /** The address of the publication's logo, shown instead of its name. */
  'publication-logo'?: string | null | undefined;
  /** The name of a campaign, added to the publisher's own links as `utm_campaign`, with the page's host as `utm_source`. */
  campaign?: string | null | undefined;
  /** The level of the cards' headings, 1 to 6. Default 3. */
  level?: Whole<1 | 2 | 3 | 4 | 5 | 6> | null | undefined;
  /** Loads the pictures of the first row immediately and with high priority: of one card, or in a grid or a strip of as many as fit in a row, at most 4. For a list at the top of a page. */
  priority?: boolean | '' | null | undefined;
  /** The stories themselves; `src` is then not loaded. For JavaScript users. */
  articles?: readonly ArticleInput[] | null | undefined;
}

/** The attributes and properties that a template can set on `<news-offer>`. */
export interface OfferAttributes {
  /** The publisher's id of the offer. The prompt's events carry it. */
  'offer-id'?: string | null | undefined;
  /** The name of the product ("Digital"). Plain text. */
  name?: string | null | undefined;
  /** The price for each `period`, as a plain number (`9.50`). Other text is shown as written. */
  price?: string | Numeric | null | undefined;
  /** The currency of both prices: three letters (ISO 4217). */
  currency?: string | null | undefined;
  /** The period that `price` pays for: `day`, `week`, `month`, `year`, `3 months` or `P3M`. */
  period?: string | null | undefined;
  /** The introductory price: for each `period` while `intro-period` lasts; without a `period`, for the whole of `intro-period`. */
  'intro-price'?: string | Numeric | null | undefined;
  /** How long `intro-price` lasts, in the same format as `period`. */
  'intro-period'?: string | null | undefined;
  /** When the offer ends: ISO 8601 with an offset, or `YYYY-MM-DD`, which includes the whole day in the reader's time zone. After that the offer is not shown. */
  deadline?: string | null | undefined;
  /** The conditions. Plain text. */
  terms?: string | null | undefined;
  /** The benefits for the buyer: `A; B; C`, or a JSON array. The property also takes an array. */
  benefits?: string | string[] | null | undefined;
  /** The address of the page where a reader can buy it. */
  href?: string | null | undefined;
  /** Whether the prompt highlights this offer among others. If no offer has this attribute, the one that saves most is highlighted. Only offers with the same benefits (without benefits, the same name), the same currency and no introductory price are compared. */
  featured?: boolean | '' | null | undefined;
}

/** The attributes and properties that a template can set on `<news-photo-caption>`. */
export interface PhotoCaptionAttributes {
  /** Shows the widget in light or dark colours, with its own background. Without it the widget follows the colour scheme of its page. */
  scheme?: 'light' | 'dark' | null | undefined;
  /** Keeps the widget as a server has rendered it, so that it needs no script. `renderStatic` writes this attribute. */
  static?: boolean | '' | null | undefined;
  /** The caption: what the photo shows. Plain text. */
  caption?: string | null | undefined;
  /** The credit: who owns the picture, with or without the mark, as the publisher writes it ("© Reuters"). Plain text. */
  credit?: string | null | undefined;
  /** The address of the page that the picture comes from, or where it can be licensed. The credit links to it. */
  'source-href'?: string | null | undefined;
  /** The address of the picture's licence. The text of the link is the short name of a Creative Commons licence, else a word for it. */
  'license-href'?: string | null | undefined;
  /** Says that the picture was generated: `ai`, `composite` (a part of it), or a term of IPTC's digital source types, by its code or address. A term that names no trained model means that it was not. */
  generated?: string | null | undefined;
  /** `below` (the default); `overlay`, on the picture, but below films, frames and pictures narrower than 18em; or `beside`, but below in containers narrower than 40em. */
  layout?: 'below' | 'overlay' | 'beside' | null | undefined;
  /** How many lines of the caption are shown until a reader asks for the rest, 1 to 6. By default all, with `layout="overlay"` 2. */
  lines?: Whole<1 | 2 | 3 | 4 | 5 | 6> | null | undefined;
  /** Lets a reader enlarge the picture. A button on it, or a click on it if it is not a link, opens a dialog with its largest file. */
  expandable?: boolean | '' | null | undefined;
  /** The language of caption and credit, as a BCP 47 tag. */
  language?: string | null | undefined;
  /** The address of an article in any format that `parseArticles` reads. */
  src?: string | null | undefined;
  /** The format of the article at `src`, if its content does not show it. */
  format?: 'rss' | 'atom' | 'json-feed' | 'wordpress' | 'ninjs' | 'schema-org' | 'html' | 'article' | null | undefined;
  /** The article to show. Only as a JavaScript property. */
  article?: ArticleInput | null | undefined;
}

/** The attributes and properties that a template can set on `<news-share-icons>`. */
export interface ShareIconsAttributes {
  /** Shows the widget in light or dark colours, with its own background. Without it the widget follows the colour scheme of its page. */
  scheme?: 'light' | 'dark' | null | undefined;
  /** The address to share. Only `http:` and `https:`, absolute or relative to the page. */
  url?: string | null | undefined;
  /** The title that is shared with the address. Plain text; cut at a grapheme to each target's limit. */
  headline?: string | null | undefined;
  /** The text that is shared with the address, if it is not the headline. Plain text; cut like the headline. */
  text?: string | null | undefined;
  /** The targets in the order of the row, separated by spaces or commas. Defaults to those of the fallback's links, else to eight that depend on the language of the page.  Known targets: `x`, `facebook`, `linkedin`, `whatsapp`, `telegram`, `reddit`, `bluesky`, `mastodon`, `threads`, `line`, `weibo`, `hatena`, `pinterest`, `flipboard`, `email`, `sms`, `copy`, `print`, `system` (the system's share sheet, if there is one), and those that the page has added. */
  networks?: Words<ShareNetwork | (keyof AddedNetworks & string)> | null | undefined;
  /** The X account that a post names as its source. */
  via?: string | null | undefined;
  /** Hashtags for X, separated by spaces or commas, with or without the sign. */
  hashtags?: string | null | undefined;
  /** Accounts that X suggests after the post, separated by spaces or commas. */
  related?: string | null | undefined;
  /** The id of the publisher's app with Facebook. Facebook's own dialog then opens, and Facebook's insights know the publisher. */
  'facebook-app-id'?: string | null | undefined;
  /** The name of a campaign, added to the shared address as `utm_campaign`, with the target's id as `utm_source` and `share` as `utm_medium`. Or the publisher's own parameters, in which `{network}` is the target's id: `cid=share-{network}`. Not added to a copied link, unless `campaign-copied` is set. */
  campaign?: string | null | undefined;
  /** Adds the campaign to the copied link too. */
  'campaign-copied'?: boolean | '' | null | undefined;
  /** How the targets look: `icon` (the default), `icon-label` or `list` (one below the other, with their names). */
  appearance?: 'icon' | 'icon-label' | 'list' | null | undefined;
  /** Whether the targets are in a row (`horizontal`, the default) or a column (`vertical`). */
  orientation?: 'horizontal' | 'vertical' | null | undefined;
  /** Shows the icons of networks in their owners' colours, instead of the theme's ink. */
  branded?: boolean | '' | null | undefined;
  /** The maximum number of targets that are shown, 1 or more. The others are in a menu behind a button. By default all are shown. */
  max?: string | Numeric | null | undefined;
  /** The publisher's profiles to follow: addresses, separated by spaces, shown after the targets. The address shows the network. If it does not, name the network before it: `rss=/feed.xml newsletter=/newsletters mastodon=https://social.example/@meridian`. */
  follow?: string | null | undefined;
  /** The address of an article in any format that `parseArticles` reads. */
  src?: string | null | undefined;
  /** The format of the article at `src`, if its content does not show it. */
  format?: 'rss' | 'atom' | 'json-feed' | 'wordpress' | 'ninjs' | 'schema-org' | 'html' | 'article' | null | undefined;
  /** The article to show. Only as a JavaScript property. */
  article?: ArticleInput | null | undefined;
}

/** The attributes and properties that a template can set on `<news-subscription-prompt>`. */
export interface SubscriptionPromptAttributes {
  /** Shows the widget in light or dark colours, with its own background. Without it the widget follows the colour scheme of its page. */
  scheme?: 'light' | 'dark' | null | undefined;
  /** The reader's state: `pending`, `open`, `gift`, `trial`, `grace`, `subscriber-only`, `trial-expired`, `expired`, `metered`, `last`, `register` or `exhausted`. */
  state?:
    | 'pending'
    | 'open'
    | 'gift'
    | 'trial'
    | 'grace'
    | 'subscriber-only'
    | 'trial-expired'
    | 'expired'
    | 'metered'
    | 'last'
    | 'register'
    | 'exhausted'
    | null
    | undefined;
  /** How many free articles are left after this one. Defaults to `article-limit` minus `articles-read`. */
  'articles-left'?: Numeric | string | null | undefined;
  /** How many free articles the reader has read, including this one. */
  'articles-read'?: Numeric | string | null | undefined;
  /** How many free articles there are in a period. */
  'article-limit'?: Numeric | string | null | undefined;
  /** The period of the counts: `day`, `week` or `month`. */
  period?: 'day' | 'week' | 'month' | null | undefined;
  /** When the trial, the subscription or the grace period ends or has ended: ISO 8601 with an offset, or `YYYY-MM-DD`. */
  until?: string | null | undefined;
  /** The name of the plan that the reader had, such as `Digital`, for the states `expired` and `trial-expired`. */
  plan?: string | null | undefined;
  /** The name of the publication that is subscribed to. Defaults to the publication of the `<news-article>` around the prompt. */
  publication?: string | null | undefined;
  /** The name of the person who sent the gift link. */
  'gift-from'?: string | null | undefined;
  /** `inline` (the default), in the flow of the page; `banner`, fixed to an edge of the window; `dialog`, a modal dialog; or `gate`, in place of the rest of the article if the reader may not read it. A banner and a dialog can be closed. Both wait while the page shows a modal dialog, a consent banner or an element with `data-news-hold`, and appear afterwards. */
  presentation?: 'inline' | 'banner' | 'dialog' | 'gate' | null | undefined;
  /** The edge of the window that a banner is fixed to: `bottom` (the default) or `top`. */
  edge?: 'bottom' | 'top' | null | undefined;
  /** A selector of the content that a gate closes, such as `#article-body`. The gate looks in the `<article>` and the `<news-article>` around the prompt, the inner one first, then in the nearest element around it that has such content. It does not close another article on the page. A prompt that is in no article closes the one before it. */
  gates?: string | null | undefined;
  /** How many paragraphs of the closed content stay open. Default 0. */
  preview?: Numeric | string | null | undefined;
  /** How long a banner or a dialog stays hidden, in this state, after a reader has closed it: `7 days`, `P1M`. That is kept in the browser's storage, by state and campaign. Without this attribute nothing is kept, and each page shows the prompt once. A prompt that says that the reader may not read the article appears again on every page. */
  'dismissed-for'?: string | null | undefined;
  /** The level of the heading, 1 to 6. Default 2. */
  level?: Whole<1 | 2 | 3 | 4 | 5 | 6> | null | undefined;
  /** The name of a campaign, added to the links as `utm_campaign`, with the page's host as `utm_source`. */
  campaign?: string | null | undefined;
  /** The address of the page to subscribe. */
  'subscribe-href'?: string | null | undefined;
  /** The address of the page to sign in. */
  'sign-in-href'?: string | null | undefined;
  /** The address of the page to register, for the state `register`. */
  'register-href'?: string | null | undefined;
  /** The address of the page with all offers. */
  'offers-href'?: string | null | undefined;
  /** The address of the reader's account. In the state `grace`, the reader fixes the payment there. */
  'account-href'?: string | null | undefined;
  /** The offers, instead of those in the content. For JavaScript users and servers. On a server, also give the browser the same offers as `<news-offer>` elements. */
  offers?: OfferInput[] | null | undefined;
}

/** The class, the attributes and properties, and the events of each element. */
export interface NewsElements {
  'news-access': {
    element: NewsAccess;
    attributes: AccessAttributes;
    events: { 'news-access-change': AccessChangeEvent };
  };
  'news-article': {
    element: NewsArticle;
    attributes: ArticleAttributes;
    events: { 'news-load': LoadEvent; 'news-error': LoadErrorEvent };
  };
  'news-byline': {
    element: NewsByline;
    attributes: BylineAttributes;
    events: { 'news-load': LoadEvent; 'news-error': LoadErrorEvent };
  };
  'news-headline-card': {
    element: NewsHeadlineCard;
    attributes: HeadlineCardAttributes;
    events: {
      'news-open': OpenEvent;
      'news-viewable': ViewableEvent;
      'news-load': LoadEvent;
      'news-error': LoadErrorEvent;
    };
  };
  'news-headline-list': {
    element: NewsHeadlineList;
    attributes: HeadlineListAttributes;
    events: {
      'news-load': LoadEvent;
      'news-error': LoadErrorEvent;
      'news-open': OpenEvent;
      'news-viewable': ViewableEvent;
    };
  };
  'news-offer': {
    element: NewsOffer;
    attributes: OfferAttributes;
    events: Record<never, Event>;
  };
  'news-photo-caption': {
    element: NewsPhotoCaption;
    attributes: PhotoCaptionAttributes;
    events: { 'news-expand': ExpandEvent; 'news-load': LoadEvent; 'news-error': LoadErrorEvent };
  };
  'news-share-icons': {
    element: NewsShareIcons;
    attributes: ShareIconsAttributes;
    events: {
      'news-share': ShareEvent;
      'news-share-end': ShareEndEvent;
      'news-follow': FollowEvent;
      'news-load': LoadEvent;
      'news-error': LoadErrorEvent;
    };
  };
  'news-subscription-prompt': {
    element: NewsSubscriptionPrompt;
    attributes: SubscriptionPromptAttributes;
    events: {
      'news-subscribe': PromptEvent;
      'news-sign-in': PromptEvent;
      'news-register': PromptEvent;
      'news-offers': PromptEvent;
      'news-account': PromptEvent;
      'news-dismiss': PromptEvent;
    };
  };
}
