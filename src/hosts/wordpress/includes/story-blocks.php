<?php
/**
 * The widgets of the blocks “Story” and “Stories”, from what the newsroom has told.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The most stories of a list. */
const MOST_SHOWN = 20;

/** The layouts of a list. */
const LIST_LAYOUTS = array( 'list', 'grid', 'lead-and-list', 'strip' );

/** Returns the card of a block; '' if it has no address, or if the newsroom has removed the story. */
function story_of_block( array $attributes ): string {
	$address = readable_address( text_attribute( $attributes, 'url' ) );
	if ( '' === $address ) {
		return '';
	}
	$story   = known_stories( $address )[0] ?? null;
	$sponsor = loose_text( $attributes['sponsor'] ?? '' );
	if ( ! $story ) {
		$title = loose_text( $attributes['title'] ?? '' );
		$link  = element( 'p', array(), story_link( $address, '' === $title ? $address : $title ) );
		return is_gone( $address ) ? '' : paid_line( $sponsor, array() ) . $link;
	}
	// The editor's address counts, not the one that the page says of itself.
	$story['url'] = $address;
	if ( ! ( $attributes['hasPicture'] ?? true ) ) {
		unset( $story['image'] );
	}
	if ( ! ( $attributes['hasSummary'] ?? true ) ) {
		unset( $story['standfirst'] );
	}
	if ( '' !== $sponsor ) {
		$story['sponsor'] = $sponsor;
	}
	return card(
		$story,
		array( 'layout' => choice( $attributes['layout'] ?? '', CARD_LAYOUTS ) ),
		heading_level( $attributes['level'] ?? 3 )
	);
}

/** Returns the list of a block; '' if it has no stories and no heading. */
function stories_of_block( array $attributes ): string {
	$level   = min( 5, heading_level( $attributes['level'] ?? 2 ) );
	$heading = wp_kses( text_attribute( $attributes, 'heading' ), heading_tags(), array( 'http', 'https', 'mailto' ) );
	$stories = chosen_stories( $attributes );
	if ( ! $stories ) {
		return '';
	}
	$layout = choice( $attributes['layout'] ?? '', LIST_LAYOUTS );
	$items  = '';
	foreach ( $stories as $index => $story ) {
		$items .= card( $story, array( 'layout' => layout_in_list( $layout, $index ) ), $level + 1 );
	}
	return element(
		'news-headline-list',
		array(
			'layout'      => $layout,
			'level'       => $level + 1,
			'publication' => settings()['publication'],
		),
		( '' === $heading ? '' : element( "h$level", array( 'slot' => 'heading' ), $heading ) ) . $items
	);
}

/** Returns the layout that a list gives to a card. The style sheet needs it until the list has made its own cards. */
function layout_in_list( string $list_layout, int $index ): string {
	if ( 'lead-and-list' === $list_layout ) {
		return 0 === $index ? 'lead' : 'compact';
	}
	return 'list' === $list_layout ? 'row' : 'stacked';
}

/** Returns the pinned stories that the newsroom has not removed, then those of the feed that are not pinned. */
function chosen_stories( array $attributes ): array {
	$titles  = (array) ( $attributes['titles'] ?? array() );
	$stories = array();
	$number  = is_numeric( $attributes['number'] ?? 5 ) ? max( 1, min( MOST_SHOWN, (int) ( $attributes['number'] ?? 5 ) ) ) : 5;
	foreach ( array_slice( (array) ( $attributes['pinned'] ?? array() ), 0, MOST_SHOWN ) as $pinned ) {
		$address = is_string( $pinned ) ? readable_address( $pinned ) : '';
		if ( '' === $address ) {
			continue;
		}
		$title = loose_text( $titles[ $pinned ] ?? '' );
		$story = known_stories( $address )[0] ?? array( 'headline' => '' === $title ? $address : $title );
		if ( ! is_gone( $address ) ) {
			$stories[ untailed( $address ) ] = array( 'url' => $address ) + $story;
		}
	}
	foreach ( known_stories( text_attribute( $attributes, 'url' ) ) as $story ) {
		$stories += array( untailed( $story['url'] ) => $story );
	}
	return array_slice( array_values( $stories ), 0, $number );
}

/** The markup that a heading may have. */
function heading_tags(): array {
	return array(
		'em'     => array(),
		'strong' => array(),
		'i'      => array(),
		'b'      => array(),
		'span'   => array( 'lang' => true ),
		'a'      => array( 'href' => true ),
	);
}
