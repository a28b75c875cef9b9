<?php
/**
 * The preview on the settings page: a card and share icons. It uses the files of the plugin, also if the settings name
 * another folder, so that opening the page asks no other server.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** Returns the names of the looks for people. The first is the look of the theme. */
function look_names(): array {
	return array(
		''           => __( 'As in the theme', 'standfirst' ),
		'plain'      => __( 'Plain: the fonts of the theme, black', 'standfirst' ),
		'broadsheet' => __( 'Broadsheet: lines and large serif letters', 'standfirst' ),
		'salmon'     => __( 'Salmon: a business daily on tinted paper', 'standfirst' ),
		'bold'       => __( 'Bold: heavy letters and round corners', 'standfirst' ),
		'arabic'     => __( 'Arabic: large headlines in naskh', 'standfirst' ),
		'japanese'   => __( 'Japanese: headlines in mincho', 'standfirst' ),
	);
}

/** Returns the address of a style in the plugin. */
function own_style( string $preset ): string {
	$name = '' === $preset ? 'page' : $preset;
	return add_query_arg( 'ver', VERSION, plugins_url( "files/themes/$name.css", PLUGIN ) );
}

function load_preview(): void {
	// A classic script imports the loader: WordPress 6.5 prints no script modules on administration pages.
	wp_enqueue_script( 'standfirst-preview', plugins_url( 'files/standfirst.classic.js', PLUGIN ), array(), VERSION, true );
	wp_enqueue_style( 'standfirst-preview', plugins_url( 'style.css', PLUGIN ), array(), VERSION );
	wp_enqueue_style( 'standfirst-preview-look', own_style( settings()['preset'] ), array(), null ); // phpcs:ignore -- The address has the version.
	wp_add_inline_style( 'standfirst-settings', wp_get_global_stylesheet( array( 'variables' ) ) );
	add_action( 'admin_print_styles', 'wp_print_font_faces' );
}

function print_preview(): void {
	$settings = settings();
	$story    = array(
		'url'        => home_url( '/' ),
		'headline'   => __( 'Harbour dredging to start a month early', 'standfirst' ),
		'kicker'     => __( 'Business', 'standfirst' ),
		'standfirst' => __( 'Ferries keep their timetable while two ships work at night.', 'standfirst' ),
		'image'      => array(
			'src'    => plugins_url( 'editor/preview.webp', PLUGIN ),
			'width'  => 320,
			'height' => 213,
		),
		'authors'    => array( array( 'name' => __( 'Mara Lin', 'standfirst' ) ) ),
		'published'  => wp_date( 'c', time() - HOUR_IN_SECONDS ),
	);
	$widgets  = card( $story, array( 'layout' => 'row' ) ) . element(
		'news-share-icons',
		array(
			'url'      => home_url( '/' ),
			'headline' => $story['headline'],
		)
	);
	$accent   = '' === $settings['accent'] ? '' : "--news-color-accent:{$settings['accent']}";
	echo element( // phpcs:ignore -- element() and card() escape.
		'div',
		array(
			'class' => 'standfirst-preview-page',
			'style' => theme_look(),
			// Its links do nothing.
			'inert' => true,
		),
		element(
			'div',
			array(
				'class' => 'standfirst-preview-widgets',
				'style' => $accent,
			),
			$widgets
		)
	);
	print_help( 'preview', __( 'It changes as you choose. Your theme may add rules that are not seen here.', 'standfirst' ) );
}

/** Returns the font and the colours of a block theme as a style. A classic theme does not say them. */
function theme_look(): string {
	$styles = wp_get_global_styles();
	$values = array(
		'background-color' => $styles['color']['background'] ?? '',
		'color'            => $styles['color']['text'] ?? '',
		'font-family'      => $styles['typography']['fontFamily'] ?? '',
		'line-height'      => $styles['typography']['lineHeight'] ?? '',
	);
	$style  = '';
	foreach ( $values as $name => $value ) {
		if ( is_scalar( $value ) && '' !== $value ) {
			$style .= "$name:$value;";
		}
	}
	return safecss_filter_attr( $style );
}
