<?php
/**
 * Writes HTML. Everything that a newsroom or an author wrote passes through these two functions.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/**
 * Writes an element.
 *
 * @param array  $attributes each a text; `true` for an attribute without a value; null, false and '' leave it out, except
 *                           `alt`: an empty one says that a picture is decoration. Addresses must have been made safe before.
 * @param string $content    HTML
 */
function element( string $tag, array $attributes = array(), string $content = '' ): string {
	$written = '';
	foreach ( $attributes as $name => $value ) {
		if ( true === $value ) {
			$written .= " $name";
		} elseif ( null !== $value && false !== $value && ( '' !== $value || 'alt' === $name ) ) {
			$written .= " $name=\"" . esc_attr( (string) $value ) . '"';
		}
	}
	return "<$tag$written>" . ( in_array( $tag, array( 'img', 'input', 'meta' ), true ) ? '' : "$content</$tag>" );
}

/** Writes an element around a text; '' if there is no text. */
function text_element( string $tag, string $text, array $attributes = array() ): string {
	return '' === $text ? '' : element( $tag, $attributes, esc_html( $text ) );
}
