<?php
/**
 * The library's files: the script, the rules for unfinished widgets, the preset.
 *
 * They are on the site itself. Another address is a choice in the settings.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_files' );
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\load_styles_first' );
add_action( 'enqueue_block_assets', __NAMESPACE__ . '\load_in_canvas' );
add_filter( 'wp_script_attributes', __NAMESPACE__ . '\without_waiting' );

/** Returns the address of a file of the library. */
function file_address( string $name ): string {
	$folder = settings()['files'];
	return '' === $folder ? plugins_url( "files/$name", PLUGIN ) : trailingslashit( $folder ) . $name;
}

function register_files(): void {
	// An older plugin from our docs has the same name. WordPress keeps the first, so the script loads once.
	wp_register_script_module( 'standfirst', file_address( 'loader.js' ), array(), VERSION );
	wp_register_style( 'standfirst', plugins_url( 'style.css', PLUGIN ), array(), VERSION );
	wp_add_inline_style( 'standfirst', look_rules() );
}

/** Loads the script and the rules on this page. Each block calls it; a page without widgets loads nothing. */
function load_files(): void {
	wp_enqueue_script_module( 'standfirst' );
	wp_enqueue_style( 'standfirst' );
	load_look();
}

/**
 * Loads the styles in the head of a page that shows widgets. A classic theme prints the head before the blocks, so the
 * styles would come after the text, and move it.
 */
function load_styles_first(): void {
	if ( wp_is_block_theme() ) {
		return;
	}
	$is_around = is_singular( 'post' ) && ( settings()['byline'] || settings()['share'] );
	$texts     = array_merge( contents_of_posts(), contents_of_widgets() );
	$texts     = array_merge( $texts, patterns_in( $texts ) );
	if ( $is_around || preg_grep( '~<!-- wp:standfirst/|<news-[a-z]~', $texts ) || is_singular() && has_credits( $texts ) ) {
		wp_enqueue_style( 'standfirst' );
		wp_enqueue_style( 'standfirst-posts' );
		load_look();
	}
}

/** Returns the contents of the posts of this page. */
function contents_of_posts(): array {
	$posts = isset( $GLOBALS['wp_query'] ) ? (array) $GLOBALS['wp_query']->posts : array();
	return array_column( array_filter( $posts, 'is_object' ), 'post_content' );
}

/** Returns the contents of the blocks in the widget areas of a classic theme. */
function contents_of_widgets(): array {
	$areas    = array_diff_key( wp_get_sidebars_widgets(), array( 'wp_inactive_widgets' => array() ) );
	$shown    = array_merge( array(), ...array_values( array_filter( $areas, 'is_array' ) ) );
	$contents = array();
	foreach ( (array) get_option( 'widget_block', array() ) as $number => $widget ) {
		if ( is_string( $widget['content'] ?? null ) && in_array( "block-$number", $shown, true ) ) {
			$contents[] = $widget['content'];
		}
	}
	return $contents;
}

/** The editor's canvas is a frame, in which WordPress loads no script modules. A classic script imports the loader. */
function load_in_canvas(): void {
	if ( ! is_admin() ) {
		return;
	}
	wp_enqueue_script( 'standfirst-canvas', file_address( 'standfirst.classic.js' ), array(), VERSION, true );
	wp_enqueue_style( 'standfirst' );
	wp_enqueue_style( 'standfirst-editor', plugins_url( 'editor/editor.css', PLUGIN ), array(), VERSION );
	load_look();
}

/** If the server of the files is slow, the page does not wait for it. */
function without_waiting( array $attributes ): array {
	return 'standfirst-js-module' === ( $attributes['id'] ?? '' ) ? array( 'async' => true ) + $attributes : $attributes;
}
