<?php
/**
 * The widgets of the block “Subscription prompt”: the prompt, its offers, and the meter that counts free articles.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The states that an editor can choose. Without one, the meter decides. */
const PROMPT_STATES = array( '', 'subscriber-only', 'register', 'exhausted' );

/** A gate in a post closes everything below its block, in the same part of the post. */
const BELOW_THE_GATE = '.standfirst-gate ~ *';

/** A gate in a template closes the post, after this many paragraphs. */
const PARAGRAPHS_IN_SIGHT = 2;

add_action( 'wp_footer', __NAMESPACE__ . '\print_meter', 5 );
// Before WordPress writes the blocks, and before it makes an excerpt of the whole post.
add_filter( 'the_content', __NAMESPACE__ . '\feed_above_gate', 7 );
add_filter( 'get_the_excerpt', __NAMESPACE__ . '\excerpt_above_gate', 9, 2 );

/**
 * Returns the prompt of a block, and in an answer of the REST interface its meter. Feeds have none: without the script,
 * its words would have no offers and no links.
 */
function prompt_of_block( array $attributes ): string {
	if ( is_feed() ) {
		return '';
	}
	$state        = choice( $attributes['state'] ?? '', PROMPT_STATES );
	$presentation = choice( $attributes['presentation'] ?? '', array( 'inline', 'gate', 'banner' ) );
	$is_gate      = 'gate' === $presentation;
	$is_in_post   = doing_filter( 'the_content' );
	$offers       = implode( '', array_map( __NAMESPACE__ . '\offer', array_filter( (array) ( $attributes['offers'] ?? array() ), 'is_array' ) ) );
	$prompt       = element(
		'news-subscription-prompt',
		array(
			'state'          => $state,
			'presentation'   => 'inline' === $presentation ? '' : $presentation,
			'gates'          => $is_gate ? ( $is_in_post ? BELOW_THE_GATE : '.wp-block-post-content' ) : '',
			'preview'        => $is_gate && ! $is_in_post ? PARAGRAPHS_IN_SIGHT : '',
			// A reader who closes a banner sees it again after a week.
			'dismissed-for'  => 'banner' === $presentation ? '7 days' : '',
			'publication'    => settings()['publication'],
			'subscribe-href' => link_address( $attributes['subscribeUrl'] ?? '' ),
			'sign-in-href'   => link_address( $attributes['signInUrl'] ?? '' ),
			'level'          => heading_level( $attributes['level'] ?? 2 ),
		),
		own_words( $attributes ) . $offers
	);
	return $prompt . ( '' === $state ? meter( (int) ( $attributes['freeArticles'] ?? 0 ) ) : '' );
}

/** The slots of the prompt that take an editor’s words, by the attributes of the block. */
const SLOTS = array(
	'pitch'          => 'pitch',
	'subscribeLabel' => 'subscribe-label',
	'signInLabel'    => 'sign-in-label',
);

/** Returns the editor’s words for a prompt. The widget has its own for each that is empty. */
function own_words( array $attributes ): string {
	$words = '';
	foreach ( SLOTS as $name => $slot ) {
		$words .= text_element( 'span', loose_text( $attributes[ $name ] ?? '' ), array( 'slot' => $slot ) );
	}
	return $words;
}

/** Returns what is above the first gate of a content; null if it has no gate. */
function above_gate( string $content ): ?string {
	preg_match_all( '~<!-- wp:standfirst/prompt (\{.*?\}) /?-->~s', $content, $found, PREG_SET_ORDER | PREG_OFFSET_CAPTURE );
	foreach ( $found as list( $block, $attributes ) ) {
		$attributes = json_decode( $attributes[0], true );
		if ( 'gate' === ( $attributes['presentation'] ?? '' ) ) {
			return substr( $content, 0, $block[1] );
		}
	}
	return null;
}

/** In a feed, a post ends at its gate: a feed reader closes nothing. */
function feed_above_gate( $content ) {
	return is_feed() && is_string( $content ) ? above_gate( $content ) ?? $content : $content;
}

/** Makes the excerpt of a post with a gate, unless its author wrote one, from what is above the gate. */
function excerpt_above_gate( $excerpt, $post ) {
	$post  = '' === trim( (string) $excerpt ) ? get_post( $post ) : null;
	$above = $post ? above_gate( $post->post_content ) : null;
	if ( null === $above ) {
		return $excerpt;
	}
	$part               = clone $post;
	$part->post_content = $above;
	// With this, WordPress takes the text of the copy.
	$part->filter = 'raw';
	// An empty excerpt would be made again, from the whole post.
	return wp_trim_excerpt( '', $part ) ?: '…';
}

/** Returns an offer; '' if it has no name and no price. */
function offer( array $offer ): string {
	$text = fn( $name ) => loose_text( $offer[ $name ] ?? '' );
	if ( '' === $text( 'name' ) && '' === $text( 'price' ) ) {
		return '';
	}
	return element(
		'news-offer',
		array(
			'name'         => $text( 'name' ),
			'price'        => $text( 'price' ),
			'currency'     => strtoupper( $text( 'currency' ) ),
			'period'       => $text( 'period' ),
			'intro-price'  => $text( 'introPrice' ),
			'intro-period' => $text( 'introPeriod' ),
			'terms'        => $text( 'terms' ),
			'href'         => link_address( $offer['url'] ?? '' ),
		)
	);
}

/**
 * Returns the meter of an answer of the REST interface; '' if it counts no articles. A page has it at its end, once: other
 * plugins run the content of a post first, for a description of the page, and throw the result away.
 *
 * Without the consent of the settings, the browser stores nothing, and each page starts to count from the beginning. A
 * consent tool can set the attribute later.
 */
function meter( int $free_articles ): string {
	if ( $free_articles < 1 || is_preview_request() ) {
		return '';
	}
	$meter = element(
		'news-access',
		array(
			'meter'   => min( 1000, $free_articles ) . '/month',
			'consent' => settings()['consent'] ?: 'denied',
		)
	);
	if ( wp_is_serving_rest_request() || wp_doing_ajax() ) {
		return $meter;
	}
	meter_of_page( $meter );
	return '';
}

/** Returns the meter of this page, '' if it has none. The first one counts. */
function meter_of_page( string $meter = '' ): string {
	static $first = '';
	$first        = '' === $first ? $meter : $first;
	return $first;
}

function print_meter(): void {
	echo meter_of_page(); // phpcs:ignore -- element() escapes.
}

/** Returns an address of the web or of this site (`/subscribe`); '' for anything else. */
function link_address( $value ): string {
	return is_string( $value ) ? sanitize_url( trim( plain_ampersands( $value ) ), array( 'http', 'https' ) ) : '';
}
