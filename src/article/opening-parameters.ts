/**
 * The parameters of an address that open something for each reader who has the address: a gift, an account, a draft.
 * `…` is any text, or none. The page “Privacy” has the same list; a test compares the two.
 *
 * Names with which many sites identify a story (`id`, `key`, `code`, `sid`, `session`) are not in the list: without
 * them, the address would not open the story.
 */
export const openingParameters =
  'gift… unlock… …token freebie premium auth authkey auth_key …sessid sessionid session_id jwt otp magic… password passkey preview_nonce _wpnonce _ppp sig signature';

const names = openingParameters.replaceAll('…', '[\\w-]*').replaceAll(' ', '|');

/** Matches such a parameter, with or without its value. */
export const opening = new RegExp(`^\\??(${names})(=|$)`, 'i');
