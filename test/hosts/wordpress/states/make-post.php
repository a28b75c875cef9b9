<?php
/** Makes a post of an author with more of its fields, such as `post_status` or `post_password`. Returns its number and address. */

return function ( array $fields ): array {
	wp_set_current_user( get_user_by( 'login', 'author' )->ID );
	$id = wp_insert_post( wp_slash( $fields + array( 'post_status' => 'publish' ) ), true );
	if ( is_wp_error( $id ) ) {
		throw new Exception( $id->get_error_message() );
	}
	return array(
		'id'      => $id,
		'address' => get_permalink( $id ),
	);
};
