/** The links that share on networks. */
// Made from the sources: `npm run generate` writes this file.

/** Matches the links that share on each network, without their scheme. The first that matches is right. */
export const shareLinks: Readonly<Record<string, RegExp>> = {
  x: /^(\w+\.)?(x|twitter)\.com\/(intent\/(tweet|post)|share)\b/,
  facebook: /^(\w+\.)?facebook\.com\/(sharer|share\.php|dialog\/share)\b/,
  linkedin: /^(\w+\.)?linkedin\.com\/(sharing\/|sharearticle|cws\/share)/i,
  whatsapp: /^((api|web)\.whatsapp\.com\/send|wa\.me|whatsapp:send)\/?\?(.*&)?text=/,
  email: /^mailto:\?/,
  bluesky: /^(\w+\.)?bsky\.app\/intent\/compose\b/,
  flipboard: /^share\.flipboard\.com\//,
  hatena: /^b\.hatena\.ne\.jp\/(add\b|entry\/|append\b)/,
  line: /^(social-plugins\.line\.me\/lineit\/share|line\.me\/R\/(msg|share)|line:msg)/i,
  pinterest: /^(\w+\.)?pinterest\.[\w.]+\/pin\/create\b/,
  reddit: /^(\w+\.)?reddit\.com\/(r\/\w+\/)?submit\b/,
  sms: /^sms:[?&;]/,
  telegram: /^(t\.me|telegram\.me)\/share\b|^tg:msg_url\?/,
  threads: /^(\w+\.)?threads\.(com|net)\/intent\/post\b/,
  weibo: /^(service|v)\.weibo\.(com|cn)\/share\b|^share\.v\.t\.sina\.com\.cn\//,
  'google-plus': /^plus\.google\.com\/share\b/,
  pocket: /^(\w+\.)?getpocket\.com\/(save|edit)\b/,
  stumbleupon: /^(\w+\.)?stumbleupon\.com\/(submit|badge)\b/,
  delicious: /^(\w+\.)?(delicious\.com|del\.icio\.us)\/(save|post)\b/,
  'google-bookmarks': /^(\w+\.)?google\.[\w.]+\/bookmarks\b/,
  skype: /^web\.skype\.com\/share\b/,
  mastodon: /^([\w-]+\.)*joinmastodon\.org\/.*\b(text|url)=|^[^/]*mastodon[^/]*\/share\?|^[^/]+\/share\?text=/,
};
