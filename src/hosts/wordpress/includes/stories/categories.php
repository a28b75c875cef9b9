<?php
/**
 * The section and the labels of a story, from the categories of its newsroom.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The labels of the library, in its order. */
const LABELS = array( 'live', 'breaking', 'exclusive', 'updated', 'opinion', 'analysis', 'sponsored' );

/** Genres of stories that a card marks, by the names of IPTC. */
const GENRE_LABELS = array(
	'opinion'             => 'opinion',
	'analysis'            => 'analysis',
	'exclusive'           => 'exclusive',
	'update'              => 'updated',
	'advertiser_supplied' => 'sponsored',
	'sponsored'           => 'sponsored',
);

/** Returns the label of a genre: its address, code or English name; '' for any other. */
function genre_label( string $genre ): string {
	$name = preg_replace( '~^.*[/#:]~s', '', $genre ) ?? '';
	return GENRE_LABELS[ str_replace( ' ', '_', strtolower( $name ) ) ] ?? '';
}

/** Returns the first category that fits above a headline: neither a genre nor a name for machines. */
function section_of( array $categories ): string {
	$no_section = '/^(?:uncategori[sz]ed|unkategorisiert|non classé\(?e?\)?|sin categoría|sem categoria|senza categoria|未分類|未分类|غير مصنف|allgemein|general|starred|featured|news|home|top stories|posts?)$/iu';
	foreach ( $categories as $category ) {
		$fits = '' !== $category && mb_strlen( $category ) <= 40 && '' === genre_label( $category ) && ! preg_match( $no_section, $category );
		if ( $fits && ! preg_match( '~[/:#]|^\S+_\S+$|^[a-z]{3,}[A-Z]\S*$~u', $category ) ) {
			return $category;
		}
	}
	return '';
}

/** Returns the labels among categories, as the library orders them. */
function labels_of( array $categories ): array {
	$found = array_map( __NAMESPACE__ . '\genre_label', array_filter( $categories, 'is_string' ) );
	return array_values( array_intersect( LABELS, $found ) );
}
