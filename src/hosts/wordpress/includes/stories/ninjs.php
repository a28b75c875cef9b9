<?php
/**
 * The stories of IPTC ninjs, the format of news agencies.
 *
 * @see https://iptc.org/std/ninjs/
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

function is_ninjs( array $item ): bool {
	if ( ! is_string( $item['uri'] ?? null ) ) {
		return false;
	}
	$names = '/^(?:headlines?|headline_.*|descriptions|description_.*|bodies|body_.*|renditions|associations|pubstatus|versioncreated|firstcreated|representationtype|slugline|infosources?)$/i';
	return (bool) preg_grep( $names, array_map( 'strval', array_keys( $item ) ) );
}

/** Returns a property by any of its names. Version 3 writes them in camel case, earlier ones in lower case. */
function ninjs_field( $item, string ...$names ) {
	foreach ( $names as $name ) {
		$value = at( $item, $name ) ?? at( $item, strtolower( $name ) );
		if ( null !== $value ) {
			return $value;
		}
	}
	return null;
}

/** Returns the stories that may be shown now. Of several versions of one item, the newest counts. */
function stories_of_ninjs( array $items, string $address ): array {
	$newest = array();
	$rank   = fn( $item ) => array( is_numeric( $item['version'] ?? 0 ) ? (float) ( $item['version'] ?? 0 ) : 0, strtotime( iso_date( ninjs_field( $item, 'versionCreated' ) ) ) );
	foreach ( $items as $item ) {
		$known = $newest[ $item['uri'] ] ?? null;
		if ( ! $known || $rank( $item ) > $rank( $known ) ) {
			$newest[ $item['uri'] ] = $item;
		}
	}
	$stories = array();
	foreach ( $newest as $item ) {
		if ( is_usable( $item ) && ! in_array( $item['type'] ?? '', array( 'event', 'planning' ), true ) ) {
			$stories[] = story_of_ninjs( $item, $address );
		}
	}
	return $stories;
}

/** Whether an item may be shown: neither withheld nor cancelled, its embargo over, not expired. */
function is_usable( $item ): bool {
	if ( preg_match( '/withh|cancel|kill/i', plain_text( ninjs_field( $item, 'pubStatus' ) ) ) ) {
		return false;
	}
	$embargo = ninjs_field( $item, 'embargoedUntil', 'embargoed' );
	$expires = strtotime( iso_date( ninjs_field( $item, 'expires' ) ) );
	// An embargo without a time or an offset is over when it is over everywhere. One that cannot be read is not.
	$until = $embargo ? strtotime( iso_date( $embargo ) ) : 0;
	if ( $until && 10 === strlen( iso_date( $embargo ) ) ) {
		$until += 2 * DAY_IN_SECONDS;
	}
	return ( ! $embargo || $until && $until <= time() ) && ( ! $expires || $expires > time() );
}

function story_of_ninjs( array $item, string $address ): array {
	$headlines    = ninjs_texts( $item, 'headline' );
	$descriptions = preg_grep( '/credit|^alt|accessib|note|keyword|by-?line|writer|copyright/', array_keys( ninjs_texts( $item, 'description' ) ), PREG_GREP_INVERT );
	$descriptions = array_intersect_key( ninjs_texts( $item, 'description' ), array_flip( $descriptions ) );
	$language     = language_tag( $item['language'] ?? '' );
	$other        = preg_grep( '/kicker|overline|eyebrow|topline|super|sub|second|dec?k|standfirst|summary/', array_keys( $headlines ), PREG_GREP_INVERT );
	$created      = iso_date( ninjs_field( $item, 'versionCreated' ) );
	$published    = iso_date( ninjs_field( $item, 'firstCreated' ) ) ?: iso_date( ninjs_field( $item, 'contentCreated' ) ) ?: $created;
	return array(
		'headline'   => ninjs_text( $headlines, '/^(?:main|headline|title|)$/' ) ?: ( $other ? $headlines[ reset( $other ) ] : '' ),
		'url'        => ninjs_address( $item, $address ),
		'kicker'     => ninjs_text( $headlines, '/kicker|overline|eyebrow|topline|super/' ) ?: ninjs_section( $item ),
		'standfirst' => ninjs_text( $descriptions, '/standfirst|summary|abstract|lead|lede|dec?k|ingress|intro|teaser|preamble/' )
			?: ninjs_text( $headlines, '/sub|second|dec?k|standfirst|summary/' )
			?: ninjs_text( $descriptions, '/^(?:text|main|caption|description|)$/' )
			?: (string) reset( $descriptions ),
		'labels'     => ninjs_labels( $item ),
		'image'      => ninjs_picture( $item, $address ),
		'published'  => $published,
		'updated'    => $created === $published ? '' : $created,
		'language'   => $language,
	) + ninjs_credits( $item, $language );
}

/** Returns headlines or descriptions by their roles: a list in versions 2 and 3, fields such as `headline_main` in 1. */
function ninjs_texts( $item, string $name ): array {
	$texts = array();
	foreach ( list_of( ninjs_field( $item, "{$name}s" ) ) as $entry ) {
		$role  = strtolower( preg_replace( '~^.*[/#:]~s', '', plain_text( at( $entry, 'role' ) ) ) );
		$value = is_string( $entry ) ? $entry : at( $entry, 'value' );
		$type  = plain_text( ninjs_field( $entry, 'contentType' ) );
		$text  = preg_match( '/html|xml/i', $type ) ? html_text( $value ) : ( 0 === stripos( $type, 'text/plain' ) ? plain_text( $value ) : loose_text( $value ) );
		$texts += '' === $text ? array() : array( $role => $text );
	}
	foreach ( array_slice( is_array( $item ) ? $item : array(), 0, 200 ) as $key => $value ) {
		if ( $key === $name || 0 === strpos( (string) $key, "{$name}_" ) ) {
			$role   = strtolower( (string) substr( (string) $key, strlen( $name ) + 1 ) );
			$text   = false !== strpos( $role, 'html' ) ? html_text( $value ) : plain_text( $value );
			$texts += '' === $text ? array() : array( $role => $text );
		}
	}
	return $texts;
}

/** Returns the first text whose role matches. */
function ninjs_text( array $texts, string $wanted ): string {
	$roles = preg_grep( $wanted, array_map( 'strval', array_keys( $texts ) ) );
	return $roles ? $texts[ reset( $roles ) ] : '';
}

/** Returns the entries of a list, or of the object of named entries that version 1 has instead. */
function ninjs_entries( $value ): array {
	$entries = array();
	foreach ( array_slice( is_array( $value ) ? $value : array(), 0, 50 ) as $name => $entry ) {
		$entries[] = array( is_int( $name ) ? plain_text( at( $entry, 'name' ) ) : (string) $name, $entry );
	}
	return $entries;
}

/** Returns the address of the story’s page. A `uri` is only an identifier. */
function ninjs_address( array $item, string $address ): string {
	$found = web_address( $item['url'] ?? '', $address );
	foreach ( ninjs_entries( ninjs_field( $item, 'altIds' ) ) as list( $name, $value ) ) {
		if ( '' === $found && preg_match( '/url|link|web|canonical/i', plain_text( at( $value, 'role' ) ) ?: $name ) ) {
			$found = web_address( is_string( $value ) ? $value : at( $value, 'value' ), $address );
		}
	}
	foreach ( ninjs_entries( ninjs_field( $item, 'renditions' ) ) as list( , $value ) ) {
		if ( '' === $found && false !== stripos( plain_text( ninjs_field( $value, 'contentType', 'mimetype' ) ), 'html' ) ) {
			$found = web_address( at( $value, 'href' ), $address );
		}
	}
	return $found;
}

function ninjs_section( array $item ): string {
	$subjects = list_of( ninjs_field( $item, 'subjects', 'subject' ) );
	foreach ( $subjects as $subject ) {
		if ( preg_match( '/section|category/i', plain_text( at( $subject, 'rel' ) ) ) ) {
			return plain_text( at( $subject, 'name' ) );
		}
	}
	foreach ( $subjects as $subject ) {
		$names = implode( ' ', array_map( fn( $key ) => plain_text( at( $subject, $key ) ), array( 'uri', 'scheme', 'literal' ) ) );
		if ( preg_match( '/mediatopic|medtop:|subjectcode|subj:/i', $names ) ) {
			return plain_text( at( $subject, 'name' ) );
		}
	}
	return '';
}

/** Returns the labels of the genres. A `name` may be in any language; addresses and codes are in English. */
function ninjs_labels( array $item ): array {
	$names = array();
	foreach ( list_of( ninjs_field( $item, 'genres', 'genre' ) ) as $genre ) {
		foreach ( array( 'uri', 'code', 'literal', 'name' ) as $key ) {
			$names[] = plain_text( at( $genre, $key ) );
		}
	}
	return labels_of( $names );
}

function ninjs_credits( array $item, string $language ): array {
	$suppliers = array_filter( array_map( fn( $source ) => plain_text( at( $source, 'name' ) ), list_of( ninjs_field( $item, 'infoSources', 'infosource' ) ) ) );
	$supplier  = current( $suppliers ) ?: plain_text( ninjs_field( $item, 'copyrightHolder' ) );
	$authors   = array();
	foreach ( list_of( ninjs_field( $item, 'people', 'person' ) ) as $person ) {
		if ( preg_match( '/author|creator|by-?line|writer|reporter|correspondent/i', plain_text( at( $person, 'rel' ) ) ) ) {
			$authors[] = plain_text( at( $person, 'name' ) );
		}
	}
	$byline = read_byline( plain_text( ninjs_field( $item, 'by', 'byline' ) ), $language, $supplier );
	return array(
		'authors' => array_filter( $authors ) ?: $byline['authors'],
		'agency'  => $supplier ?: $byline['agency'],
	);
}

/** Returns the picture: the association that is called the main one, else the first, else the item itself. */
function ninjs_picture( array $item, string $address ): array {
	$ranked = array();
	foreach ( ninjs_entries( ninjs_field( $item, 'associations' ) ) as $index => list( $name, $value ) ) {
		$order = array_search( plain_text( at( $value, 'type' ) ) ?: 'picture', array( 'picture', 'graphic', 'video' ), true );
		$names = "$name " . plain_text( at( $value, 'rel' ) );
		if ( false !== $order && ! preg_match( '/logo|icon|avatar/i', $names ) && is_usable( $value ) ) {
			$is_main                                        = preg_match( '/\b(?:main|lead|hero|feature|primary|top)/i', $names );
			$ranked[ 100 * ( $is_main ? $order : $order + 3 ) + $index ] = $value;
		}
	}
	ksort( $ranked );
	foreach ( array_merge( $ranked, array( $item ) ) as $value ) {
		$is_picture = preg_match( '/picture|graphic/', plain_text( at( $value, 'type' ) ) ?: 'picture' );
		$sizes      = array();
		foreach ( ninjs_entries( ninjs_field( $value, 'renditions' ) ) as list( , $size ) ) {
			$type = plain_text( ninjs_field( $size, 'contentType', 'mimetype' ) );
			if ( '' === $type ? $is_picture : preg_match( '~^image/(?!.*tif)~i', $type ) ) {
				$sizes[] = array(
					'src'    => web_address( at( $size, 'href' ), $address ),
					'width'  => pixels( at( $size, 'width' ) ),
					'height' => pixels( at( $size, 'height' ) ),
				);
			}
		}
		$image = chosen_size( $sizes );
		if ( $image ) {
			return $image + array( 'alt' => ninjs_text( ninjs_texts( $value, 'description' ), '/^alt|accessib/' ) );
		}
	}
	return array();
}
