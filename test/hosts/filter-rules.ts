/**
 * A list of an ad blocker: its name, the date of the version that was checked, and its rules that are closest to our
 * names.
 */
export interface FilterList {
  list: string;
  date: string;
  /** Selectors of hidden elements, as the lists write them. */
  cosmetic: readonly string[];
  /** Patterns of blocked addresses. */
  network: readonly string[];
}

/**
 * Rules of the social, annoyance and tracking lists that most blockers offer. They are the rules for all sites that are
 * most similar to our names. Each is one line of a list that belongs to its authors, quoted for this test (EasyList:
 * GPL 3 or CC BY-SA 3; AdGuard and uBlock: GPL 3; Brave: MPL 2; the older Fanboy lists: CC BY 3).
 */
export const filterLists: readonly FilterList[] = [
  {
    list: 'EasyList – Social Widgets (Fanboy Social)',
    date: '2026-08-21',
    cosmetic: [
      '##a[href^="https://www.facebook.com/sharer/sharer.php"]',
      '##a[href^="https://www.facebook.com/dialog/share?"]',
      '##a[href^="https://www.facebook.com/share.php?"]',
      '##a[href^="https://www.linkedin.com/sharing/share-offsite/?"]',
      '##a[href^="https://t.me/share/url?"]',
      '##a[href^="https://www.reddit.com/submit?"]',
      '##a[href^="https://www.pinterest.com/pin/create/button/"]',
      '##a[href^="https://share.flipboard.com/bookmarklet/popout?"]',
      '##a[href^="https://wa.me/?text="]',
      '##a[href^="whatsapp://send?text="]',
      '##a[href^="http://service.weibo.com/share/share.php?url="]',
      '##a[data-share="popup"]',
      '##a[rel="share-on-facebook"]',
      '##a[title="Follow on facebook"]',
      '##span[title="Share this article"]',
      '##div[class^="SocialIcons_"]',
      '##.share-icons-list',
      '##.share-icons-wrapper',
      '##.share-icon-list',
      '##.share-list',
      '##.share-row',
      '##.share-menu',
      '##.share-on',
      '##.share-toolbar',
      '###share-menu',
      '###share_icons',
      '###shareIcons',
      '###social_icons',
    ],
    network: [
      '-share-tools-',
      '-sharebar.',
      '/share-bar/build/index.js',
      '/share-button?',
      '/share-controller.js',
      '/share_popup.js',
      '/shareIcons.$~stylesheet',
      '/simple-share-$~stylesheet',
      '/whatsapp-button.js',
      '||facebook.com/plugins/share_button.php?$third-party',
      '||flipboard.com/web/buttons/$third-party',
      '||platform.linkedin.com^$third-party',
      '||platform.twitter.com/js/button.$third-party',
    ],
  },
  {
    list: 'EasyList – Newsletter Notices',
    date: '2026-08-21',
    cosmetic: [
      '##.article-subscribe-container',
      '##.inline-subscription-module',
      '##.cta-subscribe',
      '##.h-subscribe',
      '##.banner-newsletter',
      '##.fixed-overlay-subscription',
      '###subscribe_overlay_container',
      '##article.newsletter-post div[role="dialog"][aria-label="Subscribe modal"]',
    ],
    network: ['/newsletter-subscription-$~stylesheet', '/subscribe-popup.js'],
  },
  {
    list: 'EasyList – Annoyances (Fanboy Annoyances)',
    date: '2026-08-20',
    cosmetic: ['##.subscription-tout', '###inline-related-post'],
    network: ['/copy_text.js'],
  },
  {
    list: 'EasyList',
    date: '2026-08-22',
    cosmetic: ['##.is-sponsored', '###sponsored_label', '##.ad-card', '##.card--article-ad', '##.ad-caption'],
    network: ['/js/frontend_loader.js', '://banner.$third-party', '/banners/ads.$~xmlhttprequest'],
  },
  {
    list: 'EasyPrivacy',
    date: '2026-08-22',
    cosmetic: [],
    network: ['/tncms/tracking.js', '/utag.loader.js'],
  },
  {
    list: 'uBlock filters – Annoyances (others)',
    date: '2026-08-21',
    cosmetic: ['##[class~="mailpoet_form_popup_overlay"]'],
    network: [],
  },
  {
    list: 'EasyList Germany',
    date: '2025-04-21',
    cosmetic: ['###bannerwerbung'],
    network: [],
  },
  {
    list: "Fanboy's Annoyance List (2016, superseded)",
    date: '2016-04-16',
    cosmetic: ['##[title="More ways to share"]', '##[title="Share on Facebook"]'],
    network: [],
  },
  {
    list: "Fanboy's Annoyance List (14 Sep 2020, superseded)",
    date: '2020-09-14',
    cosmetic: [
      '##[title^="Share on LinkedIn"]',
      '##[title^="Follow on Facebook"]',
      '##a[aria-label^="Share via"]',
      '##a[href^="https://api.whatsapp.com/send?"]',
    ],
    network: ['/share-actions.'],
  },
  {
    list: 'AdGuard Social Media filter',
    date: '2026-03-20',
    cosmetic: [
      '##a[href^="https://x.com/intent/tweet?"]',
      '##a[href^="https://x.com/intent/post?"]',
      '##a[href^="https://bsky.app/intent/compose?text="]',
      '##a[href^="https://social-plugins.line.me/lineit/share?url="]',
      '##a[href^="https://www.linkedin.com/sharing/"]',
      '~whatsapp.com##a[href^="https://api.whatsapp.com/send?text="]',
      '~weibo.com##a[href^="https://service.weibo.com/share/share.php"]',
      '~hatena.ne.jp,~hatelabo.jp##a[href*="//b.hatena.ne.jp/entry/"]',
      '~reddit.com##a[href^="https://www.reddit.com/submit"]',
      '~pinterest.com##a[href*="pinterest.com/pin/create/button"]',
      '##[title="Share on LinkedIn"]',
      '##[title="Share on Reddit"]',
      '##a[title="Share on Pinterest"]',
      '~theage.com.au##a[title="Share on Facebook"]',
      '##a[title="Share by Email"]',
      '##button[aria-label="Share on Facebook"]',
      '~nrz.de##.share-button',
    ],
    network: ['||linkedin.com/shareArticle$third-party', '||twitter.com/share$third-party', '/whatsapp-button.'],
  },
  {
    list: 'AdGuard Russian filter',
    date: '2026-03-20',
    cosmetic: ['~worldsbestbars.com###sponsored'],
    network: [],
  },
  {
    list: 'AdGuard Popups filter',
    date: '2026-03-20',
    cosmetic: ['##.article-content__widget-group--newsletter-slot'],
    network: [],
  },
];
