<?php
/**
 * The translations of the plugin. A site may have a variant of a language (`de_AT`, `de_DE_formal`), and the plugin has
 * one file for the language (`de`).
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\load_language', 1 );
add_filter( 'load_script_translation_file', __NAMESPACE__ . '\script_translation_file', 10, 3 );

/** WordPress’s names of languages whose files have another name. */
const OTHER_NAMES = array(
	'nn'    => 'nb',
	'zh_CN' => 'zh-hans',
	'zh_SG' => 'zh-hans',
	'zh_TW' => 'zh-hant',
	'zh_HK' => 'zh-hant',
);

function load_language(): void {
	$file = language_file( '.l10n.php' );
	if ( $file ) {
		// WordPress takes the file with the other ending.
		load_textdomain( 'standfirst', str_replace( '.l10n.php', '.mo', $file ), determine_locale() );
	}
}

/**
 * Returns the file with the texts of one of the plugin's scripts.
 *
 * @param string|false $file where WordPress would look
 */
function script_translation_file( $file, $handle, $domain ) {
	if ( 'standfirst' !== $domain ) {
		return $file;
	}
	$script = wp_scripts()->query( $handle )->src ?? '';
	$folder = plugins_url( '/', PLUGIN );
	if ( 0 !== strpos( $script, $folder ) ) {
		return $file;
	}
	$name = str_replace( '/', '-', preg_replace( '/\.js$/', '', substr( $script, strlen( $folder ) ) ) );
	return language_file( "-$name.json" ) ?: $file;
}

/** Returns a file in the site's language; '' if the plugin has none. */
function language_file( string $ending ): string {
	$locale   = determine_locale();
	$language = OTHER_NAMES[ $locale ] ?? strtok( $locale, '_' );
	$file     = plugin_dir_path( PLUGIN ) . "languages/$language$ending";
	return is_readable( $file ) ? $file : '';
}
