import { usualLimit, type FrameSettings } from './frame-settings.js';

/**
 * Returns the address of a frame, with the settings that are not the usual ones.
 *
 * @param content the address of the story, the feed or the page with the prompt
 * @param service the address of the service, with a slash at its end
 */
export function frameAddress(settings: FrameSettings, content: URL, service: string): string {
  const { kind, theme, scheme, lang, layout, accent, limit, state, box } = settings;
  const parameters = {
    url: content.href,
    layout,
    theme,
    scheme: scheme === 'light' ? undefined : scheme,
    accent: accent?.slice(1),
    lang,
    limit: kind === 'list' && limit !== usualLimit ? String(limit) : undefined,
    state,
    box: box ? 'true' : undefined,
  };
  const given = Object.entries(parameters).filter((each): each is [string, string] => each[1] !== undefined);
  return `${service}frame/${kind}?${new URLSearchParams(given).toString()}`;
}
