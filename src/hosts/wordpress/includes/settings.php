<?php
/**
 * The settings of a site: one option, with a default for each field.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

const SETTINGS = 'standfirst_settings';

/**
 * Returns the settings.
 *
 * @return array{
 *   newsrooms: string[], service: string, files: string, publication: string, preset: string, accent: string,
 *   consent: string, avatars: bool, byline: bool, share: bool, featured: bool
 * }
 */
function settings(): array {
	$kept = get_option( SETTINGS, array() );
	return array_merge( default_settings(), is_array( $kept ) ? array_intersect_key( $kept, default_settings() ) : array() );
}

/** Returns the value of each field on a new site. */
function default_settings(): array {
	return array(
		// The origins whose stories may be read and shown, such as `https://news.example`.
		'newsrooms'   => array(),
		// The address of a service that finishes widgets; '' for none.
		'service'     => '',
		// The folder of the library's files; '' for the plugin's own.
		'files'       => '',
		// The name of the publication on cards, if a story has none; '' for none.
		'publication' => '',
		// The name of a preset; '' for the look of the theme.
		'preset'      => '',
		// The accent as `#rrggbb`; '' for that of the preset.
		'accent'      => '',
		// `granted` if readers have agreed that their browsers store the count of free articles; '' to store nothing.
		'consent'     => '',
		// Whether bylines show the author's picture from Gravatar, a third party.
		'avatars'     => false,
		// Whether each post has a byline, share icons, and words below its featured image.
		'byline'      => false,
		'share'       => false,
		'featured'    => false,
	);
}
