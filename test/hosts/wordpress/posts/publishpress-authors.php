<?php
/** The function of PublishPress Authors (4.7). Its authors have magic properties. */

final class Author_Of_PublishPress {
	private $fields;

	public function __construct( array $fields ) {
		$this->fields = $fields;
	}

	public function __isset( $name ) {
		return true;
	}

	public function __get( $name ) {
		return $this->fields[ $name ] ?? null;
	}
}

function publishpress_authors_get_post_authors( $post = 0, $filter_the_author_deprecated = false, $archive_deprecated = false, $ignoreCache = false ) {
	return array(
		new Author_Of_PublishPress( array( 'display_name' => 'Mara Lin', 'link' => home_url( '/author/mara-lin/' ), 'ID' => -7 ) ),
		new Author_Of_PublishPress( array( 'display_name' => 'Ines Karrow', 'link' => 'javascript:alert(1)', 'ID' => -8, 'user_nicename' => 'ines-karrow' ) ),
		new Author_Of_PublishPress( array( 'display_name' => '“The Desk”', 'link' => home_url( '/author/desk/' ), 'ID' => -9 ) ),
	);
}
