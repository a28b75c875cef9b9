/** A story with a stored picture, and the way to open it. */
export interface Picture {
  /** The name of its file. */
  name: string;
  story: string;
  /** As in an address of Storybook: `scheme:dark;language:ar`. */
  globals?: string;
  /** The width of the window, in CSS pixels. Default: 512. Storybook leaves 16 px on each side of a story. */
  width?: number;
  /** The height of the window, if something covers the page. Default: the height of the page. */
  height?: number;
}

const phone = 352;

/** The pictures in `test/stories/pictures`. */
export const pictures: readonly Picture[] = [
  { name: 'card', story: 'widgets-headline-card--default' },
  { name: 'card-dark', story: 'widgets-headline-card--default', globals: 'scheme:dark' },
  { name: 'card-lead-on-a-phone', story: 'widgets-headline-card--lead', globals: 'width:320', width: phone },
  { name: 'card-compact', story: 'widgets-headline-card--compact-with-marks' },
  { name: 'card-row-arabic', story: 'widgets-headline-card--arabic-row', globals: 'language:ar' },
  { name: 'card-overlay', story: 'widgets-headline-card--overlay' },
  { name: 'card-japanese', story: 'widgets-headline-card--japanese', globals: 'language:ja' },
  { name: 'card-labels-dark', story: 'widgets-headline-card--every-label', globals: 'scheme:dark' },
  { name: 'byline', story: 'widgets-byline--correspondents' },
  { name: 'byline-portraits-dark', story: 'widgets-byline--several-portraits', globals: 'scheme:dark' },
  { name: 'byline-arabic', story: 'widgets-byline--arabic-with-portraits', globals: 'language:ar' },
  { name: 'caption', story: 'widgets-photo-caption--default' },
  { name: 'caption-beside-on-a-phone', story: 'widgets-photo-caption--beside', globals: 'width:320', width: phone },
  { name: 'caption-overlay-arabic', story: 'widgets-photo-caption--overlay', globals: 'language:ar' },
  { name: 'share', story: 'widgets-share-icons--default' },
  { name: 'share-menu-dark', story: 'widgets-share-icons--menu-open', globals: 'scheme:dark', height: 640 },
  { name: 'share-labels-japanese', story: 'widgets-share-icons--icons-with-labels', globals: 'language:ja' },
  { name: 'prompt-metered', story: 'widgets-subscription-prompt--metered' },
  { name: 'prompt-offers', story: 'widgets-subscription-prompt--exhausted', globals: 'width:768', width: 800 },
  { name: 'prompt-offers-dark', story: 'widgets-subscription-prompt--exhausted', globals: 'scheme:dark' },
  { name: 'prompt-arabic', story: 'widgets-subscription-prompt--arabic', globals: 'language:ar' },
  {
    name: 'prompt-dialog-on-a-phone',
    story: 'widgets-subscription-prompt--dialog',
    globals: 'width:320',
    width: phone,
    height: 800,
  },
  { name: 'list', story: 'widgets-headline-list--default' },
  { name: 'list-japanese', story: 'widgets-headline-list--japanese', globals: 'language:ja' },
  { name: 'front-page', story: 'compositions-pages--front-page', globals: 'width:768', width: 800 },
];
