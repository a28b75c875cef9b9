/** The hosts of publishers' profiles. */
// Made from the sources: `npm run generate` writes this file.

/** Matches the hosts of each network's profiles, without `www.`. */
export const profileHosts: Readonly<Record<string, RegExp>> = {
  x: /^(x|twitter)\.com$/,
  facebook: /^([\w-]+\.)?(facebook\.com|fb\.(com|me))$/,
  linkedin: /^([\w-]+\.)?linkedin\.com$/,
  whatsapp: /^(whatsapp\.com|wa\.me)$/,
  bluesky: /^bsky\.app$/,
  flipboard: /^flipboard\.com$/,
  hatena: /^b\.hatena\.ne\.jp$/,
  instagram: /^instagram\.com$/,
  line: /^((page\.)?line\.me|lin\.ee)$/,
  pinterest: /^([\w-]+\.)?pinterest\.[\w.]+$/,
  reddit: /^(old\.)?reddit\.com$/,
  telegram: /^(t|telegram)\.me$/,
  threads: /^threads\.(com|net)$/,
  weibo: /^(m\.)?weibo\.(com|cn)$/,
  youtube: /^((m\.)?youtube\.com|youtu\.be)$/,
};

/** The networks whose profiles can be on any host. */
export const namedProfiles: readonly string[] = ['mastodon', 'newsletter', 'rss', 'website'];
