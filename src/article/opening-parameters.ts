/**
 * The parameters of an address that open something for every reader of it: a gift, an account, a draft. `…` is any part of a name. The page “Privacy” lists
 * them, and a test compares it.
 *
 * A name that many sites use for a story (`id`, `key`, `code`, `sid`, `session`) is not among them, because the address would then lose its story.
 */
export const openingParameters =
  'gift… unlock… …token freebie premium auth authkey auth_key …sessid sessionid session_id jwt otp magic… password passkey preview_nonce _wpnonce _ppp sig signature';

const names = openingParameters.replaceAll('…', '[\\w-]*').replaceAll(' ', '|');

/** Matches such a parameter, with or without its value. */
export const opening = new RegExp(`^\\??(${names})(=|$)`, 'i');
