<?php
/**
 * The look of the widgets: the preset and the accent of the settings, and the colours and fonts that an editor chose
 * for one block. They become the library's own CSS variables.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The presets of the library, by the names of their files. */
const PRESETS = array( 'plain', 'broadsheet', 'salmon', 'bold', 'arabic', 'japanese' );

/** Loads the preset; without one, the fonts and colours of the theme. */
function load_look(): void {
	$preset = settings()['preset'];
	$name   = in_array( $preset, PRESETS, true ) ? $preset : 'page';
	wp_enqueue_style( 'standfirst-look', file_address( "themes/$name.css" ), array(), VERSION );
}

/** Returns the rules for the accent of the settings. */
function look_rules(): string {
	$accent = sanitize_hex_color( settings()['accent'] );
	return $accent ? ":root{--news-color-accent:$accent}" : '';
}

/**
 * Returns the style of one block: its colours and its font, as variables of the library.
 *
 * @param array $attributes of the block, as WordPress stores them. Its own code does not print colours and fonts,
 *                          because the words of a widget are out of their reach.
 */
function block_look( array $attributes ): string {
	$style  = is_array( $attributes['style'] ?? null ) ? $attributes['style'] : array();
	$values = array(
		'--news-color-text'    => color_of( $attributes['textColor'] ?? '', $style['color']['text'] ?? '' ),
		'--news-color-surface' => color_of( $attributes['backgroundColor'] ?? '', $style['color']['background'] ?? '' ),
		'--news-color-accent'  => color_of( '', $style['elements']['link']['color']['text'] ?? '' ),
		'--news-font-headline' => preset_value( 'font-family', $attributes['fontFamily'] ?? '' ),
	);
	$written = '';
	foreach ( array_filter( $values ) as $name => $value ) {
		$written .= "$name:$value;";
	}
	return $written;
}

/** Returns a colour of the theme by its name, or any other colour; '' for a value that could be something else. */
function color_of( $name, $value ): string {
	if ( is_string( $name ) && '' !== $name ) {
		return preset_value( 'color', $name );
	}
	if ( ! is_string( $value ) ) {
		return '';
	}
	if ( preg_match( '/^var:preset\|color\|([\w-]+)$/', $value, $found ) ) {
		return preset_value( 'color', $found[1] );
	}
	return preg_match( '/^(#[0-9a-f]{3,8}|(rgb|hsl|oklch|oklab|lab|lch)a?\([\d\s.,%\/a-z-]+\)|[a-z]+)$/i', $value ) ? $value : '';
}

/** Returns the variable that a theme has for a value. */
function preset_value( string $kind, $name ): string {
	$slug = is_string( $name ) ? sanitize_title( $name ) : '';
	return '' === $slug ? '' : "var(--wp--preset--$kind--$slug)";
}
