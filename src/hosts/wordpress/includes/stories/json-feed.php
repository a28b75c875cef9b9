<?php
/**
 * The stories of JSON Feed.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** Returns the story of an item. `$feed` is the whole document. */
function story_of_json_feed( array $item, array $feed, string $address ): array {
	$tags    = array_values( array_filter( array_map( __NAMESPACE__ . '\loose_text', list_of( $item['tags'] ?? null ) ) ) );
	$content = $item['content_html'] ?? null;
	$image   = '';
	$files   = array_filter( list_of( $item['attachments'] ?? null ), fn( $file ) => 0 === stripos( plain_text( at( $file, 'mime_type' ) ), 'image/' ) );
	foreach ( array( $item['image'] ?? '', $item['banner_image'] ?? '', at( array_values( $files ), '0', 'url' ) ) as $source ) {
		$image = $image ?: web_address( $source, $address );
	}
	$authors = people_of_json( $item );
	return array(
		'headline'    => loose_text( $item['title'] ?? '' ),
		'url'         => web_address( $item['url'] ?? '', $address ) ?: web_address( $item['external_url'] ?? '', $address ),
		'standfirst'  => summary_of( $item['summary'] ?? '' ) ?: summary_of( $content ) ?: shortened( plain_text( $item['content_text'] ?? '' ) ),
		'kicker'      => section_of( $tags ),
		'labels'      => labels_of( $tags ),
		'image'       => '' === $image ? picture_in( $content, $address ) : array( 'src' => $image ),
		'authors'     => $authors ?: people_of_json( $feed ),
		'published'   => iso_date( $item['date_published'] ?? '' ),
		'updated'     => iso_date( $item['date_modified'] ?? '' ),
		'publication' => publication_of( loose_text( $feed['title'] ?? '' ), web_address( $feed['home_page_url'] ?? '', $address ) ),
		'language'    => language_tag( $item['language'] ?? '' ) ?: language_tag( $feed['language'] ?? '' ),
	);
}

/** Returns the people of an item or a feed. Version 1.0 has one `author`. */
function people_of_json( array $source ): array {
	$people = array();
	foreach ( array_merge( list_of( $source['authors'] ?? null ), list_of( $source['author'] ?? null ) ) as $person ) {
		$name = name_from( is_string( $person ) ? plain_text( $person ) : loose_text( at( $person, 'name' ) ) );
		if ( '' !== $name ) {
			$people[] = array(
				'name' => $name,
				'url'  => at( $person, 'url' ),
			);
		}
	}
	return $people;
}
