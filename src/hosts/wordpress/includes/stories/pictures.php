<?php
/**
 * The picture of a story, of those that a newsroom offers.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/**
 * Chooses one of several sizes of a picture: the widest up to 1,280 pixels that has the shape of the original.
 *
 * @param array[] $sizes each `src`, `width` and `height`; 0 if not known
 * @return array empty if there is none
 */
function chosen_size( array $sizes ): array {
	$sizes = array_values( array_filter( array_slice( $sizes, 0, 50 ), fn( $size ) => '' !== $size['src'] ) );
	$wide  = array_filter( $sizes, fn( $size ) => $size['width'] > 0 );
	// Of equal ones, the first counts. The sort of PHP 7.4 does not keep their order.
	$wide = array_combine( array_column( array_reverse( $wide ), 'width' ), array_reverse( $wide ) );
	ksort( $wide );
	$wide = array_values( $wide );
	if ( ! $wide ) {
		return $sizes[0] ?? array();
	}
	$measured = array_values( array_filter( $wide, fn( $size ) => $size['height'] > 0 ) );
	if ( $measured ) {
		$original = end( $measured );
		$shape    = $original['width'] / $original['height'];
		$wide     = array_values( array_filter( $measured, fn( $size ) => abs( $size['width'] / $shape - $size['height'] ) <= 1 + $size['height'] / 100 ) );
	}
	$usual = array_filter( $wide, fn( $size ) => $size['width'] <= 1280 );
	return $usual ? end( $usual ) : $wide[0];
}

/** Returns the first picture in HTML, but no tracking pixel and no emoji. */
function picture_in( $markup, string $base ): array {
	if ( ! is_string( $markup ) || false === stripos( $markup, '<img' ) ) {
		return array();
	}
	$tags = new \WP_HTML_Tag_Processor( substr( $markup, 0, 50000 ) );
	for ( $turn = 0; $turn < 20 && $tags->next_tag( 'img' ); $turn++ ) {
		$read = function ( $name ) use ( $tags ) {
			$value = $tags->get_attribute( $name );
			return is_string( $value ) ? $value : '';
		};
		// A page that loads its pictures late has a placeholder in `src`.
		$source = web_address( $read( 'data-src' ), $base ) ?: web_address( $read( 'src' ), $base );
		$width  = pixels( $read( 'width' ) );
		$height = pixels( $read( 'height' ) );
		$small  = $width && $width < 50 || $height && $height < 50;
		if ( '' !== $source && ! $small && ! preg_match( '/smil|emoji|pixel|spacer|feedburner\.com\/~/i', $read( 'class' ) . " $source" ) ) {
			return array(
				'src'    => $source,
				'alt'    => plain_text( $read( 'alt' ) ),
				'width'  => $width,
				'height' => $height,
			);
		}
	}
	return array();
}
