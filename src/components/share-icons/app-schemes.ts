/** The schemes of addresses, besides the web's, that a target may have. */
export const appSchemes = ['mailto:', 'sms:'];
