<?php
/**
 * Who owns a picture of the media library: the plugin's own fields, those of the plugin Media Credit, or the data in
 * the file (IPTC, EXIF), which WordPress keeps.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The fields of a picture, by the names of their meta data. */
const CREDIT_META = array(
	'credit'  => '_standfirst_credit',
	'source'  => '_standfirst_credit_source',
	'licence' => '_standfirst_credit_licence',
);

add_filter( 'attachment_fields_to_edit', __NAMESPACE__ . '\add_credit_fields', 10, 2 );
add_filter( 'attachment_fields_to_save', __NAMESPACE__ . '\save_credit_fields', 10, 2 );
add_action( 'rest_api_init', __NAMESPACE__ . '\show_credit_to_editors' );

/**
 * Returns what is known of the owner of a picture.
 *
 * @return array{credit: string, source: string, licence: string} plain text, and two addresses; '' if unknown
 */
function credit_of_picture( int $id ): array {
	$own    = fn( $field ) => (string) get_post_meta( $id, CREDIT_META[ $field ], true );
	$credit = loose_text( $own( 'credit' ) );
	$source = $own( 'source' );
	if ( '' === $credit ) {
		$credit = loose_text( get_post_meta( $id, '_media_credit', true ) );
		if ( '' !== $credit && '' === $source ) {
			$source = get_post_meta( $id, '_media_credit_url', true );
		}
	}
	return array(
		'credit'  => '' === $credit ? credit_in_file( $id ) : $credit,
		'source'  => safe_link( $source ),
		'licence' => safe_link( $own( 'licence' ) ),
	);
}

/** Returns the credit that is written in the file; else its copyright notice. */
function credit_in_file( int $id ): string {
	$data = wp_get_attachment_metadata( $id );
	$file = is_array( $data['image_meta'] ?? null ) ? $data['image_meta'] : array();
	$text = loose_text( $file['credit'] ?? '' );
	return '' === $text ? loose_text( $file['copyright'] ?? '' ) : $text;
}

/** Returns an address for a link; '' for anything but the web. */
function safe_link( $address ): string {
	return is_string( $address ) && '' !== origin_of( $address ) ? esc_url( $address, array( 'http', 'https' ) ) : '';
}

/** Adds the fields to the details of a picture in the media library. */
function add_credit_fields( array $fields, $picture ): array {
	if ( ! wp_attachment_is_image( $picture->ID ) ) {
		return $fields;
	}
	$found = credit_of_picture( $picture->ID )['credit'];
	$own   = fn( $field ) => (string) get_post_meta( $picture->ID, CREDIT_META[ $field ], true );
	return $fields + array(
		'standfirst_credit'         => array(
			'label' => esc_html__( 'Credit', 'standfirst' ),
			'input' => 'text',
			'value' => $own( 'credit' ),
			'helps' => '' === $own( 'credit' ) && '' !== $found
				/* translators: %s: a credit, such as “Photo: Mara Lin” */
				? sprintf( esc_html__( 'Empty, so readers see “%s”, from the file.', 'standfirst' ), esc_html( $found ) )
				: esc_html__( 'Who owns the picture, such as “Photo: Mara Lin”.', 'standfirst' ),
		),
		'standfirst_credit_source'  => array(
			'label' => esc_html__( 'Link of the credit', 'standfirst' ),
			'input' => 'text',
			'value' => $own( 'source' ),
		),
		'standfirst_credit_licence' => array(
			'label' => esc_html__( 'Address of the licence', 'standfirst' ),
			'input' => 'text',
			'value' => $own( 'licence' ),
		),
	);
}

/** Keeps what a user has written. WordPress has checked its nonce. */
function save_credit_fields( array $picture, $given ): array {
	$id = (int) ( $picture['ID'] ?? 0 );
	if ( ! is_array( $given ) || ! current_user_can( 'edit_post', $id ) ) {
		return $picture;
	}
	foreach ( CREDIT_META as $field => $meta ) {
		$name  = 'credit' === $field ? 'standfirst_credit' : "standfirst_credit_$field";
		$value = $given[ $name ] ?? null;
		if ( ! is_string( $value ) ) {
			continue;
		}
		$value = wp_unslash( $value );
		if ( 'credit' === $field ) {
			$value = loose_text( $value );
		} else {
			$value = '' === safe_link( trim( $value ) ) ? '' : sanitize_url( trim( $value ), array( 'http', 'https' ) );
		}
		if ( '' === $value ) {
			delete_post_meta( $id, $meta );
		} else {
			update_post_meta( $id, $meta, wp_slash( $value ) );
		}
	}
	return $picture;
}

/** Tells the editor the credit of each picture. Visitors of the REST interface do not see it. */
function show_credit_to_editors(): void {
	register_rest_field(
		'attachment',
		'standfirst_credit',
		array(
			'get_callback' => fn( $picture ) => current_user_can( 'edit_posts' ) ? credit_of_picture( (int) $picture['id'] ) : null,
			'schema'       => array(
				'type'    => array( 'object', 'null' ),
				'context' => array( 'view', 'edit' ),
			),
		)
	);
}
