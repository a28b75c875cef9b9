<?php
/**
 * Tags in the text of a post: authors without `unfiltered_html` may write them, the Visual tab keeps them, and
 * `[news-card]` writes a card. Blocks need none of this, because a post does not store their HTML.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** `npm run generate` writes this line, and the attributes below. */
const TAGS = array( 'news-article', 'news-byline', 'news-headline-card', 'news-headline-list', 'news-offer', 'news-photo-caption', 'news-share-icons', 'news-subscription-prompt' );

add_filter( 'the_content', __NAMESPACE__ . '\load_for_tags', 20 );
add_filter( 'widget_block_content', __NAMESPACE__ . '\load_for_tags', 20 );
add_filter( 'widget_text_content', __NAMESPACE__ . '\load_for_tags', 20 );
add_filter( 'render_block_core/html', __NAMESPACE__ . '\load_for_tags' );
add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_tags', 10, 2 );
add_filter( 'tiny_mce_before_init', __NAMESPACE__ . '\keep_tags' );
add_shortcode( 'news-card', __NAMESPACE__ . '\shortcode_of_card' );

/** Loads the script if a text has one of the tags. */
function load_for_tags( $content ) {
	if ( is_string( $content ) && preg_match( '/<news-[a-z]/', $content ) ) {
		load_files();
	}
	return $content;
}

/** Allows the tags and their attributes in posts, and in the markup inside them the attributes that describe a story. */
function allow_tags( $allowed, $context ) {
	if ( 'post' !== $context ) {
		return $allowed;
	}
	$names = preg_split( '/\s+/', 'access account-href agency appearance article-limit articles-left articles-read
		authors benefits branded campaign campaign-copied caption credit currency dateline deadline exclude expandable
		facebook-app-id featured follow format from generated gift-from hashtags headline hide-kicker-matching href image
		image-alt image-credit image-focus image-height image-license image-narrow image-sizes image-srcset image-width
		intro-period intro-price kicker label language layout level license-href limit lines max media media-count
		media-duration more-href name networks offer-id offers-href orientation period plan price priority publication
		publication-logo publication-url published-at ratio refresh register-href related scheme sign-in-href source-href
		sponsor sponsor-logo src standfirst state static subscribe-href target terms text until updated-at url via' );
	$common = (array) ( $allowed['span'] ?? array() );
	foreach ( array( 'a', 'div', 'em', 'h2', 'h3', 'img', 'p', 'span', 'time' ) as $tag ) {
		$allowed[ $tag ] = array( 'itemprop' => true, 'itemscope' => true, 'itemtype' => true, 'slot' => true ) + (array) ( $allowed[ $tag ] ?? $common );
	}
	$allowed['time']['datetime'] = true;
	$names = array_merge( $names, array( 'itemscope', 'itemtype' ) );
	return array_fill_keys( TAGS, array_fill_keys( $names, true ) + $common ) + $allowed;
}

/** Keeps the tags in the Visual tab of the classic editor. */
function keep_tags( $settings ) {
	$ours = array(
		'custom_elements'         => '~' . implode( ',~', TAGS ),
		'extended_valid_elements' => implode( '[*],', TAGS ) . '[*],a[*],em[*],img[*],span[*],time[*]',
		// TinyMCE removes an element that it thinks is empty. The first two lines are its own list.
		'non_empty_elements'      => 'td th iframe video audio object script pre code area base basefont br col frame hr img input '
			. 'isindex link meta param embed source wbr track ' . implode( ' ', TAGS ),
	);
	foreach ( $ours as $name => $value ) {
		$settings[ $name ] = ltrim( ( $settings[ $name ] ?? '' ) . ",$value", ',' );
	}
	return $settings;
}

/**
 * Writes the card of `[news-card url="…"]Headline[/news-card]`. Any other attribute is one of the card.
 *
 * @param array|string $given WordPress gives an empty text for none
 */
function shortcode_of_card( $given, $headline = '' ): string {
	$given = (array) $given;
	$url   = esc_url( $given['url'] ?? '' );
	if ( '' === $url ) {
		return wp_kses_post( $headline );
	}
	$attributes = '';
	foreach ( array_diff_key( $given, array( 'url' => '' ) ) as $name => $value ) {
		$attributes .= sprintf( ' %s="%s"', sanitize_key( $name ), esc_attr( $value ) );
	}
	load_files();
	return wp_kses_post( "<news-headline-card$attributes><a href=\"$url\">$headline</a></news-headline-card>" );
}
