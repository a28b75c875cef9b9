<?php
/**
 * Cards of stories: markup that reads well on its own, and that the script turns into the finished widget.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The layouts of a card. */
const CARD_LAYOUTS = array( 'row', 'stacked', 'overlay', 'lead', 'compact', 'text' );

/**
 * Writes a card.
 *
 * @param array $story      see parse.php
 * @param array $attributes of the tag
 * @param int   $level      of the heading, 2 to 6
 */
function card( array $story, array $attributes, int $level = 3 ): string {
	$sponsor     = $story['sponsor'] ?? '';
	$labels      = $story['labels'] ?? array();
	$publication = $story['publication'] ?? settings()['publication'];
	$words       = paid_line( $sponsor, $labels )
		. text_element( 'p', $story['kicker'] ?? '', array( 'itemprop' => 'articleSection' ) )
		. element( "h$level", array(), story_link( $story['url'], $story['headline'] ) )
		. text_element( 'p', $story['standfirst'] ?? '', array( 'itemprop' => 'description' ) )
		. story_details( $story, '' === $sponsor ? $publication : '' );
	return element(
		'news-headline-card',
		array(
			'itemscope'   => true,
			'itemtype'    => 'https://schema.org/NewsArticle',
			'level'       => $level,
			'publication' => $publication,
			'label'       => implode( ' ', $labels ),
			'sponsor'     => $sponsor,
			'access'      => $story['access'] ?? '',
			'language'    => $story['language'] ?? '',
		) + $attributes,
		// Until the script has made the card, the style sheet puts the words beside the picture.
		picture( $story['image'] ?? array() ) . element( 'div', array(), $words )
	);
}

/** Says that a story is paid for, to readers without the script; '' if it is not. */
function paid_line( string $sponsor, array $labels ): string {
	if ( '' !== $sponsor ) {
		/* translators: %s: the name of a sponsor */
		return element( 'div', array(), sprintf( esc_html__( 'Paid for by %s', 'standfirst' ), element( 'b', array(), esc_html( $sponsor ) ) ) );
	}
	return in_array( 'sponsored', $labels, true ) ? element( 'div', array(), esc_html__( 'Sponsored', 'standfirst' ) ) : '';
}

/** Writes a link to a story. */
function story_link( string $url, string $headline ): string {
	return element( 'a', array( 'href' => esc_url( $url, array( 'http', 'https' ) ) ), esc_html( $headline ) );
}

/** Writes a picture of a story. The browser loads it when it comes near. */
function picture( array $image ): string {
	if ( empty( $image['src'] ) ) {
		return '';
	}
	return element(
		'img',
		array(
			'src'     => esc_url( $image['src'], array( 'http', 'https' ) ),
			'alt'     => $image['alt'] ?? '',
			'width'   => $image['width'] ?? 0 ?: '',
			'height'  => $image['height'] ?? 0 ?: '',
			'loading' => 'lazy',
		)
	);
}

/** Writes the publication, the authors and the time of a story; '' if none is known. */
function story_details( array $story, string $publication ): string {
	$parts = array_filter( array( text_element( 'b', $publication, array( 'itemprop' => 'publisher' ) ) ) );
	foreach ( $story['authors'] ?? array() as $author ) {
		$parts[] = text_element( 'span', $author['name'], array( 'itemprop' => 'author' ) );
	}
	if ( empty( $story['authors'] ) ) {
		$parts[] = text_element( 'span', $story['agency'] ?? '', array( 'itemprop' => 'sourceOrganization' ) );
	}
	$parts[] = story_time( $story['published'] ?? '', array( 'itemprop' => 'datePublished' ) );
	$parts   = array_filter( $parts );
	return $parts ? element( 'p', array(), implode( ', ', $parts ) ) : '';
}

/** Writes the day of a date. A date without a time is the same day everywhere. */
function story_time( string $date, array $attributes ): string {
	$time = strtotime( $date );
	$zone = 10 === strlen( $date ) ? new \DateTimeZone( 'UTC' ) : null;
	return $time ? text_element( 'time', wp_date( get_option( 'date_format' ), $time, $zone ), $attributes + array( 'datetime' => $date ) ) : '';
}
