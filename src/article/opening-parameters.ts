/**
 * The parameters of an address that give access to each reader who has the address: to a gift, an account or a draft.
 * `…` is any text, or none. The page “Privacy” has the same list, and a test compares the two.
 *
 * Many sites identify a story by `id`, `key`, `code`, `sid` or `session`. These names are not in the list, because the
 * address would not work without them.
 */
export const openingParameters =
  'gift… unlock… …token freebie premium auth authkey auth_key …sessid sessionid session_id jwt otp magic… password passkey preview_nonce _wpnonce _ppp sig signature';

const names = openingParameters.replaceAll('…', '[\\w-]*').replaceAll(' ', '|');

/** Matches such a parameter, with or without its value. */
export const opening = new RegExp(`^\\??(${names})(=|$)`, 'i');
