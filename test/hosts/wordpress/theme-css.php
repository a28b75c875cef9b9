<?php
/**
 * Prints the style sheets that a page has under one of WordPress's own themes: those of its blocks, the theme's own, and what WordPress makes
 * of the theme's settings. Run it with the theme's name: WORDPRESS=… php theme-css.php twentytwentyfive
 */

require __DIR__ . '/start.php';

$theme = $argv[1];
$themes = ABSPATH . 'wp-content/themes';
// Of several, WordPress asks the options which it is; of one it takes for granted where it stands.
$GLOBALS['wp_theme_directories'] = array( $themes, ABSPATH );
foreach ( array( 'stylesheet', 'template' ) as $option ) {
	add_filter( "pre_option_$option", fn() => $theme );
	add_filter( "pre_option_{$option}_root", fn() => $themes );
}
WP_Theme_JSON_Resolver::clean_cached_data();
if ( ! wp_get_theme()->exists() ) {
	exit( "There is no theme $theme.\n" );
}
readfile( ABSPATH . 'wp-includes/css/dist/block-library/style.css' );
readfile( ABSPATH . 'wp-includes/css/dist/block-library/theme.css' );
echo wp_get_global_stylesheet();
readfile( get_theme_file_path( 'style.css' ) );
