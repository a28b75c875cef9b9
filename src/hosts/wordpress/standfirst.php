<?php
/**
 * Plugin Name:       Standfirst
 * Description:       Stories of your newsroom as cards, lists, bylines, captions with credits, share icons and subscription prompts.
 * Version:           0.0.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           MIT
 * Update URI:        false
 * Text Domain:       standfirst
 * Domain Path:       /languages
 *
 * No server offers updates: a plugin of the same name at WordPress.org is another one.
 *
 * Each file in `includes` is one subject, and adds its own hooks.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

// Another copy of the plugin is running, such as one of the must-use plugins.
if ( defined( __NAMESPACE__ . '\VERSION' ) ) {
	return;
}

/** The build writes the version of the package here and above. */
const VERSION = '0.0.0';

/** This file, for functions of WordPress that need the plugin's main file. */
const PLUGIN = __FILE__;

require __DIR__ . '/includes/without-mbstring.php';
require __DIR__ . '/includes/languages.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/settings-check.php';
require __DIR__ . '/includes/stories/addresses.php';
require __DIR__ . '/includes/stories/requests.php';
require __DIR__ . '/includes/stories/decode.php';
require __DIR__ . '/includes/stories/texts.php';
require __DIR__ . '/includes/stories/dates.php';
require __DIR__ . '/includes/stories/bylines.php';
require __DIR__ . '/includes/stories/categories.php';
require __DIR__ . '/includes/stories/pictures.php';
require __DIR__ . '/includes/stories/feed-elements.php';
require __DIR__ . '/includes/stories/feed-pictures.php';
require __DIR__ . '/includes/stories/rss.php';
require __DIR__ . '/includes/stories/atom.php';
require __DIR__ . '/includes/stories/feeds.php';
require __DIR__ . '/includes/stories/json-feed.php';
require __DIR__ . '/includes/stories/wordpress-posts.php';
require __DIR__ . '/includes/stories/json.php';
require __DIR__ . '/includes/stories/ninjs.php';
require __DIR__ . '/includes/stories/linked-data.php';
require __DIR__ . '/includes/stories/pages.php';
require __DIR__ . '/includes/stories/parse.php';
require __DIR__ . '/includes/stories/store.php';
require __DIR__ . '/includes/stories/prime.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/card.php';
require __DIR__ . '/includes/service.php';
require __DIR__ . '/includes/files.php';
require __DIR__ . '/includes/look.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/story-blocks.php';
require __DIR__ . '/includes/prompt-block.php';
require __DIR__ . '/includes/authors.php';
require __DIR__ . '/includes/post-blocks.php';
require __DIR__ . '/includes/around-posts.php';
require __DIR__ . '/includes/figure.php';
require __DIR__ . '/includes/credits.php';
require __DIR__ . '/includes/captions.php';
require __DIR__ . '/includes/featured-image.php';
require __DIR__ . '/includes/editor.php';
require __DIR__ . '/includes/patterns.php';
require __DIR__ . '/includes/pasted-markup.php';
require __DIR__ . '/includes/settings-fields.php';
require __DIR__ . '/includes/settings-page.php';
require __DIR__ . '/includes/settings-preview.php';
require __DIR__ . '/includes/settings-transfer.php';
require __DIR__ . '/includes/privacy.php';
require __DIR__ . '/includes/leaving.php';
