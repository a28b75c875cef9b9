<?php
/**
 * The words below the featured image of a post, on its own page: the caption and the credit of the media library, if the
 * settings say so.
 *
 * A block theme has no place for them. A classic theme may print the caption, so it gets only the credit.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

add_filter( 'render_block_core/post-featured-image', __NAMESPACE__ . '\words_below_featured_image', 10, 3 );
add_filter( 'post_thumbnail_html', __NAMESPACE__ . '\credit_after_thumbnail', 10, 2 );

/** Adds the words to the block “Featured image”, as the caption of its figure. */
function words_below_featured_image( $html, array $block, \WP_Block $instance ) {
	$words = featured_words( (int) ( $instance->context['postId'] ?? 0 ), true );
	$parts = '' === $words || ! is_string( $html ) ? null : ( new Figure( $html ) )->parts();
	if ( ! $parts ) {
		return $html;
	}
	$is_full = 'full' === text_attribute( $block['attrs'], 'align' );
	$look    = array(
		'class' => 'standfirst-featured-words wp-element-caption',
		'style' => 'margin-block-start:.5em' . ( $is_full ? ';padding-inline:var(--wp--style--root--padding-left,1rem)' : '' ),
	);
	$caption = element( 'figcaption', $look, $words );
	// The figure may have a shape or a height. It is the picture’s, which also has the layer that darkens it.
	$figure = new \WP_HTML_Tag_Processor( $parts['before'] );
	$figure->next_tag( 'figure' );
	$style = (string) $figure->get_attribute( 'style' );
	$shape = preg_match_all( '/(?:^|;)\s*((?:aspect-ratio|height):[^;]+)/', $style, $found ) ? implode( ';', $found[1] ) : '';
	if ( '' === $shape ) {
		return $figure->get_updated_html() . $parts['media'] . $caption . $parts['after'];
	}
	$figure->set_attribute( 'style', preg_replace( '/(^|;)\s*(?:aspect-ratio|height):[^;]+/', '$1', $style ) );
	return $figure->get_updated_html() . element( 'div', array( 'style' => "position:relative;$shape" ), $parts['media'] ) . $caption . $parts['after'];
}

/** Adds the credit after the featured image of a classic theme, once. */
function credit_after_thumbnail( $html, $post ) {
	static $is_done = false;
	if ( $is_done || wp_is_block_theme() || doing_action( 'wp_head' ) || ! is_string( $html ) || '' === $html ) {
		return $html;
	}
	$words = featured_words( (int) $post, false );
	if ( '' === $words ) {
		return $html;
	}
	$is_done = true;
	// Classic themes have a style for captions with this class.
	$look = array(
		'class' => 'standfirst-featured-words wp-caption-text',
		'style' => 'display:block',
	);
	return $html . element( 'span', $look, $words );
}

/** Returns the words as HTML; '' if they are unknown, or not due here. */
function featured_words( int $post, bool $has_caption ): string {
	if ( ! settings()['featured'] || is_feed() || is_in_list() || ! is_singular( 'post' ) || get_queried_object_id() !== $post ) {
		return '';
	}
	$picture = (int) get_post_thumbnail_id( $post );
	$caption = $has_caption ? wp_kses_data( (string) wp_get_attachment_caption( $picture ) ) : '';
	return $picture ? trim( $caption . ' ' . credit_line( credit_of_picture( $picture ), $caption ) ) : '';
}
